import type { Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view';
import { find, findAll } from '../page.ts';

const sections = new Map<string, HTMLElement>();
const rows = new Map<string, HTMLElement>();
const passages = new Map<string, HTMLElement>();

/** Takes note of a section that the server drew, by a key of its own. */
export const adoptSection = (section: HTMLElement, key: string): void => {
  sections.set(key, section);
};

/**
 * Takes note of a row that the server drew, and of the passages in it: they are shown in the
 * editor as they are.
 *
 * @param key what the row is known by: the passages in it
 */
export function adoptRow(row: HTMLElement, key: string): void {
  rows.set(key, row);
  for (const passage of findAll('.target > [data-passage]', row)) {
    passages.set(passage.dataset.passage ?? '', passage);
  }
}

/**
 * Says of a row what its texts are, and leaves of all that the keyboard could reach in it only
 * them: the editor is one stop of the Tab key.
 *
 * @param nameOf what a passage is called, by its id
 */
export function furnishRow(row: HTMLElement, nameOf: (id: string) => string): void {
  for (const reached of findAll('a, button', row)) {
    if (!reached.closest('.text')) reached.tabIndex = -1;
  }
  for (const passage of findAll('.target > [data-passage]', row)) {
    const text = textIn(passage);
    text.setAttribute('role', 'textbox');
    text.setAttribute('aria-multiline', 'true');
    text.setAttribute('aria-label', nameOf(passage.dataset.passage ?? ''));
    text.removeAttribute('aria-level');
  }
}

/** The row that a key was adopted for. */
export const adoptedRow = (key: string): HTMLElement | null => rows.get(key) ?? null;

/** The element of a passage of the translation. */
export const passageElement = (id: string): HTMLElement | null => passages.get(id) ?? null;

const textIn = (passage: HTMLElement): HTMLElement => {
  const text = find('.text', passage);
  if (!text) throw new Error('A passage without text was drawn.');
  return text;
};

/** Shows sections, rows and passages in the elements the server drew; they outlive each view of them. */
export const nodeViews: Readonly<Record<string, NodeViewConstructor>> = {
  section: (node) => {
    const dom = sections.get(String(node.attrs.key)) ?? document.createElement('div');
    return viewOf(node, dom, dom, 'key');
  },
  row: (node) => {
    const dom = rows.get(String(node.attrs.key)) ?? document.createElement('div');
    const cell = node.childCount > 0 ? find('.target', dom) : null;
    if (!cell) dom.contentEditable = 'false';
    return viewOf(node, dom, cell, 'key');
  },
  passage: (node) => {
    const dom = passages.get(String(node.attrs.id)) ?? document.createElement('div');
    return viewOf(node, dom, textIn(dom), 'id');
  },
};

function viewOf(node: Node, dom: HTMLElement, content: HTMLElement | null, key: string): NodeView {
  const isOutside = (target: globalThis.Node): boolean => !content?.contains(target);
  return {
    dom,
    ...(content && { contentDOM: content }),
    update: (next) => next.type === node.type && next.attrs[key] === node.attrs[key],
    ignoreMutation: (mutation: ViewMutationRecord) =>
      isOutside(mutation.target) ||
      (mutation.type === 'attributes' && (mutation.target === dom || mutation.target === content)),
    stopEvent: ({ target }) => target instanceof globalThis.Node && isOutside(target),
  };
}
