import { compareTexts } from '../compare.ts';
import { say } from '../page.ts';
import { showStatus } from '../status.ts';
import type { TextConflict } from '../workbench.ts';
import type { Edit, Job } from './outbox.ts';

interface Held {
  readonly conflict: TextConflict;
  readonly edit: Edit;
}

const held = new Map<string, Held>();

let show: (conflict: TextConflict) => void = ({ passage, yours, base, revision }) => {
  const seen = held.get(passage)?.edit.revision ?? (base === null ? 0 : revision);
  const run = (): void => compareTexts(passage, held.get(passage)?.edit.text ?? yours, seen);
  showStatus(say('conflict'), 'trouble', { label: say('compare'), run });
};

/** Sets who shows a conflict, instead of the line in the bar. */
export const showConflictsWith = (listener: (conflict: TextConflict) => void): void => {
  show = listener;
};

export const isInConflict = (passage: string): boolean => held.has(passage);

/**
 * Holds what an editor made of a passage back, since somebody else has saved it meanwhile; until
 * the editor has chosen, what is typed in it is only held.
 */
export function holdConflict(passage: string, edit: Edit | null, met?: TextConflict): void {
  const before = held.get(passage);
  const conflict = met ?? before?.conflict;
  const latest = edit ?? before?.edit;
  if (!conflict || !latest) return;
  // What it was made over stays, so that the server can still tell what both began with.
  const kept = { ...latest, revision: before?.edit.revision ?? latest.revision };
  const yours = { ...conflict, yours: kept.text };
  held.set(passage, { conflict: yours, edit: kept });
  if (met) show(yours);
}

export const endConflict = (passage: string): void => {
  held.delete(passage);
};

/** What is held back, as jobs that another visit can take up. */
export const keptConflicts = (): Job[] =>
  [...held].map(([passage, { edit }]) => ({
    origin: 'typed',
    check: null,
    issue: null,
    stroke: `held ${passage}`,
    edits: new Map([[passage, edit]]),
  }));
