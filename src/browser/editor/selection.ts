import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Where a press of the mouse put the caret, as long as the editor has not read it: browsers tell
 * of it a little later. Null when the editor knows the selection of the page.
 */
function unreadSelection(view: EditorView): { anchor: number; head: number } | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || !view.hasFocus() || !view.dom.contains(focusNode)) return null;
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0);
  const head = view.posAtDOM(focusNode, focusOffset ?? 0);
  const known = view.state.selection;
  return anchor === known.anchor && head === known.head ? null : { anchor, head };
}

/**
 * Reads where the caret is on the page, if the editor has not yet. It has to be done before
 * anything is drawn, which would put the caret back to where the editor thinks it is.
 */
export function readSelection(view: EditorView): void {
  const unread = view.composing ? null : unreadSelection(view);
  if (!unread) return;
  const { doc, tr } = view.state;
  const [$anchor, $head] = [doc.resolve(unread.anchor), doc.resolve(unread.head)];
  view.dispatch(tr.setSelection(TextSelection.between($anchor, $head)));
}

/** Lets a key, and what the menu of the mouse does, speak of the selection that is seen. */
export const readBeforeUse = (): Plugin =>
  new Plugin({
    props: { handleDOMEvents: { keydown: read, copy: read, cut: read, paste: read } },
  });

function read(view: EditorView): false {
  readSelection(view);
  return false;
}
