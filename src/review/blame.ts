import type { Authorship } from '../text/edition.ts';
import type { Correction, Splice } from './correction.ts';
import { applySplices } from './splices.ts';

/** Who wrote and who took away each code unit of a passage. */
export interface Blame {
  /** By code unit of the text as it stands: who inserted it, or null where the machine wrote it. */
  readonly inserted: readonly (Authorship | null)[];
  /** By code unit of the machine's text: who deleted it, or null where it stands. */
  readonly deleted: readonly (Authorship | null)[];
  /** Who changed the text last. */
  readonly last: Authorship | null;
}

/** A code unit that stands: its place in the machine's text, or who inserted it. */
type Unit = number | Authorship;

interface State {
  readonly units: readonly Unit[];
  readonly deleted: readonly (Authorship | null)[];
}

/**
 * Who changed what of a passage. A text that stood before, and was brought back by undo or by
 * typing it again, has the authors that it had then.
 *
 * @param machineText empty for a passage that an editor added
 * @param corrections those of the passage, oldest first
 */
export function blameOf(machineText: string, corrections: readonly Correction[]): Blame {
  let text = machineText;
  let state: State = {
    units: Array.from({ length: text.length }, (_, index) => index),
    deleted: Array.from({ length: text.length }, () => null),
  };
  let last: Authorship | null = null;
  const seen = new Map([[text, state]]);
  for (const { change, author, at } of corrections) {
    const by = { author, at };
    let splices: readonly Splice[] = [];
    if (change.kind === 'text') splices = change.splices;
    // A passage that an editor adds comes with its text; one that comes back has it already.
    if (change.kind === 'insert' && text === '') {
      splices = [{ start: 0, removed: '', inserted: change.content.text }];
    }
    if (splices.length === 0) continue;
    last = by;
    text = applySplices(text, splices);
    state = seen.get(text) ?? afterSplices(state, splices, by);
    seen.set(text, state);
  }
  return {
    inserted: state.units.map((unit) => (typeof unit === 'number' ? null : unit)),
    deleted: state.deleted,
    last,
  };
}

/** Who put a passage in, or null for one that came with the machine's text. */
export const insertionOf = (corrections: readonly Correction[]): Authorship | null =>
  authorshipOf(corrections.find(({ change }) => change.kind === 'insert'));

/** Who took a passage away last, or null when nobody has. */
export const deletionOf = (corrections: readonly Correction[]): Authorship | null =>
  authorshipOf(corrections.findLast(({ change }) => change.kind === 'delete'));

const authorshipOf = (correction: Correction | undefined): Authorship | null =>
  correction ? { author: correction.author, at: correction.at } : null;

function afterSplices(
  { units, deleted }: State,
  splices: readonly Splice[],
  by: Authorship,
): State {
  const now: Unit[] = [];
  const gone = [...deleted];
  let end = 0;
  for (const { start, removed, inserted } of splices) {
    for (let at = end; at < start; at++) now.push(units[at] ?? by);
    end = start + removed.length;
    for (let at = start; at < end; at++) {
      const unit = units[at];
      if (typeof unit === 'number') gone[unit] = by;
    }
    for (let count = 0; count < inserted.length; count++) now.push(by);
  }
  for (let at = end; at < units.length; at++) now.push(units[at] ?? by);
  return { units: now, deleted: gone };
}
