import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { findAll } from '../page.ts';
import { accents } from './accents.ts';
import { clipboard } from './clipboard.ts';
import { codes, setCodes } from './codes.ts';
import type { Told } from './content.ts';
import { guard } from './guard.ts';
import { here } from './here.ts';
import { textKeys } from './keymap.ts';
import { editLink } from './link.ts';
import { noteChange } from './log.ts';
import { markings } from './marks.ts';
import { nodeViews } from './rows.ts';
import { noteEdits } from './saving.ts';
import { rowType } from './schema.ts';
import { readBeforeUse } from './selection.ts';

/** On a transaction that brings what the server says: it is neither saved nor undone. */
export const remote = 'remote';

const changeListeners: ((view: EditorView, before: EditorState) => void)[] = [];

/** Calls after each change of the text or of the selection. */
export const onChange = (listener: (view: EditorView, before: EditorState) => void): void => {
  changeListeners.push(listener);
};

/** A row of the page, by the passages of both sides that are in it. */
export interface PageRow {
  readonly element: HTMLElement;
  readonly key: string;
  /** The passages of the translation that are edited in place. */
  readonly ids: readonly string[];
}

/** The rows of a page, or of a section of it, in its order. */
export const rowsOfPage = (root: ParentNode): PageRow[] =>
  findAll('.row', root).map((element) => {
    const passages = findAll('.passage', element);
    return {
      element,
      key: passages.map(({ id }) => id).join(' '),
      ids: passages.flatMap(({ dataset }) => dataset.passage ?? []),
    };
  });

/** The node of a row. A passage that is open in a form is left to the form. */
export const rowNode = ({ key, ids }: PageRow, nodeOf: (id: string) => Node | null): Node =>
  rowType.create(
    { key },
    ids.flatMap((id) => nodeOf(id) ?? []),
  );

/** Puts the editor into the rows the server drew. */
export function mountEditor(root: HTMLElement, doc: Node, told: Told): EditorView {
  const state = EditorState.create({ doc, plugins: plugins() });
  const marks = new Map(told.target.map(({ id, marks }) => [id, marks]));
  const view = new EditorView(
    { mount: root },
    {
      state: state.apply(state.tr.setMeta(...setCodes(marks))),
      nodeViews,
      attributes: {
        role: 'group',
        'aria-label': root.getAttribute('aria-label') ?? '',
        tabindex: '0',
      },
      scrollThreshold: 80,
      scrollMargin: 120,
      dispatchTransaction: (transaction) => dispatched(view, transaction),
    },
  );
  return view;
}

const plugins = () => [
  readBeforeUse(),
  textKeys(editLink),
  clipboard(),
  history({ depth: 1000, newGroupDelay: 1_500 }),
  guard(),
  markings(),
  accents(),
  codes(),
  here(),
];

function dispatched(view: EditorView, transaction: Transaction): void {
  const before = view.state;
  const { state, transactions } = before.applyTransaction(transaction);
  if (transactions.length === 0) {
    // The guard refused it; what a browser has done to the page by itself is drawn anew.
    view.updateState(before);
    return;
  }
  for (const one of transactions) if (one.docChanged) noteChange(one);
  view.updateState(state);
  if (transaction.docChanged && !transaction.getMeta(remote)) noteEdits(transaction, before, state);
  if (!before.selection.eq(state.selection) || transaction.docChanged) {
    for (const listener of changeListeners) listener(view, before);
  }
}
