import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import { deleteSelected, reachesOver } from './guard.ts';
import { passageAt, passagesIn } from './places.ts';
import { breakType, emphasisType, strongType } from './schema.ts';
import { redoStep, undoStep } from './undo.ts';

/** What keys do inside the text, beside what the browser does by itself. */
export const textKeys = (editLink: Command): Plugin => {
  const back = chainCommands(deleteOver, deleteSelection, joinBackward, stayAtEdge('start'));
  const forth = chainCommands(deleteOver, deleteSelection, joinForward, stayAtEdge('end'));
  return keymap({
    Enter: chainCommands(splitOver, splitBlock),
    'Shift-Enter': breakLine,
    Backspace: back,
    'Mod-Backspace': back,
    'Shift-Backspace': back,
    Delete: forth,
    'Mod-Delete': forth,
    'Mod-z': undoStep,
    'Mod-Shift-z': redoStep,
    'Mod-y': redoStep,
    'Mod-b': toggleMark(strongType),
    'Mod-i': toggleMark(emphasisType),
    'Mod-k': editLink,
    'Mod-a': selectMore,
    'Mod-Home': toEnd('start'),
    'Mod-End': toEnd('end'),
  });
};

const deleteOver: Command = (state, dispatch) => {
  if (!reachesOver(state)) return false;
  dispatch?.(deleteSelected(state));
  return true;
};

const splitOver: Command = (state, dispatch) => {
  if (!reachesOver(state)) return false;
  dispatch?.(deleteSelected(state));
  return true;
};

// At the edge of a passage a browser would merge it with its neighbour.
const stayAtEdge =
  (edge: 'start' | 'end'): Command =>
  ({ selection }) => {
    const passage = passageAt(selection.$head);
    if (!passage || !selection.empty) return true;
    const { node, pos } = passage;
    return selection.head === (edge === 'start' ? pos + 2 : pos + node.nodeSize - 2);
  };

const breakLine: Command = (state, dispatch) => {
  const cleared = reachesOver(state) ? deleteSelected(state) : state.tr;
  dispatch?.(cleared.replaceSelectionWith(breakType.create()).scrollIntoView());
  return true;
};

/** First the passage, then the whole translation. */
const selectMore: Command = (state, dispatch) => {
  const { selection, doc, tr } = state;
  const passage = passageAt(selection.$head);
  const all = [...passagesIn(doc).values()];
  const [first, last] = [all[0], all.at(-1)];
  if (!passage || !first || !last) return false;
  const end = ({ node, pos }: { node: typeof doc; pos: number }): number => pos + node.nodeSize - 2;
  const hasPassage = selection.from <= passage.pos + 2 && selection.to >= end(passage);
  const [from, to] = hasPassage ? [first, last] : [passage, passage];
  dispatch?.(tr.setSelection(TextSelection.create(doc, from.pos + 2, end(to))));
  return true;
};

const toEnd =
  (edge: 'start' | 'end'): Command =>
  ({ doc, tr }, dispatch) => {
    const all = [...passagesIn(doc).values()];
    const passage = edge === 'start' ? all[0] : all.at(-1);
    if (!passage) return false;
    const { node, pos } = passage;
    const place = edge === 'start' ? pos + 2 : pos + node.nodeSize - 2;
    dispatch?.(tr.setSelection(TextSelection.create(doc, place)).scrollIntoView());
    return true;
  };
