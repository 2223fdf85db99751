import { chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { find } from '../page.ts';
import { gestureMeta } from './saving.ts';

const told =
  (command: Command, origin: 'undo' | 'redo'): Command =>
  (state, dispatch) =>
    command(
      state,
      dispatch && ((transaction) => dispatch(transaction.setMeta(gestureMeta, { origin }))),
    );

// Steps of an earlier visit are known to the server alone.
const onServer =
  (form: '[data-undo]' | '[data-redo]'): Command =>
  (_state, dispatch) => {
    if (dispatch) find<HTMLFormElement>(form)?.requestSubmit();
    return true;
  };

/** Takes the last step back, wherever in the article it was; the server is told what it is. */
export const undoStep = chainCommands(told(undo, 'undo'), onServer('[data-undo]'));

export const redoStep = chainCommands(told(redo, 'redo'), onServer('[data-redo]'));
