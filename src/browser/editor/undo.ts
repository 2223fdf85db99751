import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { gestureMeta } from './saving.ts';

const told =
  (command: Command, origin: 'undo' | 'redo'): Command =>
  (state, dispatch) =>
    command(
      state,
      dispatch && ((transaction) => dispatch(transaction.setMeta(gestureMeta, { origin }))),
    );

/** Takes the last step back, wherever in the article it was; the server is told what it is. */
export const undoStep = told(undo, 'undo');

export const redoStep = told(redo, 'redo');
