import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { passageAt, passagesIn } from './places.ts';
import { passageType } from './schema.ts';

/** On a transaction that may change which passages there are. */
export const structural = 'structural';

/**
 * Lets no edit merge, split, add or drop a passage: passages are the server's, and what is typed
 * stays inside one. A selection over several passages is deleted passage by passage instead.
 */
export const guard = (): Plugin =>
  new Plugin({
    filterTransaction: (transaction) =>
      !transaction.docChanged ||
      transaction.getMeta(structural) === true ||
      samePassages(transaction.before, transaction.doc),
  });

function samePassages(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let index = 0; index < before.childCount; index++) {
    const [old, now] = [before.child(index), after.child(index)];
    if (old === now) continue;
    if (old.attrs.key !== now.attrs.key || old.attrs.id !== now.attrs.id) return false;
    if (now.type !== passageType && !samePassages(old, now)) return false;
  }
  return true;
}

/** Whether the selection reaches over the edge of a passage. */
export function reachesOver({ selection }: EditorState): boolean {
  if (selection.empty) return false;
  const [from, to] = [passageAt(selection.$from), passageAt(selection.$to)];
  return from === null || to === null || from.pos !== to.pos;
}

/**
 * Deletes what is selected, in each passage by itself, and puts a text at the beginning of it. The
 * caret stands after the text.
 */
export function deleteSelected(state: EditorState, text = ''): Transaction {
  const { from, to } = state.selection;
  const { tr } = state;
  let start: number | null = null;
  for (const { node, pos } of [...passagesIn(state.doc).values()].reverse()) {
    const first = Math.max(from, pos + 2);
    const last = Math.min(to, pos + node.nodeSize - 2);
    if (first > last || to < pos || from > pos + node.nodeSize) continue;
    if (first < last) tr.delete(first, last);
    start = first;
  }
  if (start === null) return tr;
  if (text !== '') tr.insertText(text, start);
  return tr.setSelection(TextSelection.create(tr.doc, start + text.length)).scrollIntoView();
}
