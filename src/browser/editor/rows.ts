import type { Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view';
import { find } from '../page.ts';

const rows = new Map<string, HTMLElement>();
const passages = new Map<string, HTMLElement>();

/**
 * Makes a row that the server drew fit to stand in the editor: its source and its gutter are not
 * edited, and of all that the keyboard could reach in it only the text is left.
 *
 * @param key what the row is known by: the passages in it
 * @param nameOf what a passage is called, by its id
 */
export function adoptRow(row: HTMLElement, key: string, nameOf: (id: string) => string): void {
  rows.set(key, row);
  for (const part of row.children) {
    if (!part.matches('.target') && part instanceof HTMLElement) part.contentEditable = 'false';
  }
  for (const reached of row.querySelectorAll<HTMLElement>('a, button')) reached.tabIndex = -1;
  for (const passage of row.querySelectorAll<HTMLElement>('[data-passage]')) {
    const id = passage.dataset.passage ?? '';
    passages.set(id, passage);
    const text = textIn(passage);
    text.setAttribute('role', 'textbox');
    text.setAttribute('aria-multiline', 'true');
    text.setAttribute('aria-label', nameOf(id));
    text.removeAttribute('aria-level');
    const link = find('.edit-link', passage);
    if (link) link.contentEditable = 'false';
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

/** Shows rows and passages in the elements the server drew; they outlive each view of them. */
export const nodeViews: Readonly<Record<string, NodeViewConstructor>> = {
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
