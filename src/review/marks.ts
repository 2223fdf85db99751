import type { Mark } from '../text/passage.ts';
import type { Splice } from './correction.ts';
import { commonEnds } from './ends.ts';

/**
 * The marks of a text carried through a change of it. A mark whose words are replaced covers what
 * stands there instead; text added at its edge stays outside; a mark whose text is gone goes with
 * it, but an inline tag (`code`) is never lost.
 */
export function marksThrough(marks: readonly Mark[], splices: readonly Splice[]): Mark[] {
  if (splices.length === 0 || marks.length === 0) return [...marks];
  const exact = splices.map(trimmed);
  return marks.flatMap((mark) => {
    const start = placeThrough(mark.start, exact, 'start');
    const end = placeThrough(mark.end, exact, 'end');
    if (start >= end && mark.kind !== 'code') return [];
    return [{ ...mark, start: Math.min(start, end), end: Math.max(start, end) }];
  });
}

/** Whether both lists mark the same text in the same way. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every((mark, index) => JSON.stringify(mark) === JSON.stringify(b[index]));

/** A splice without what its two texts begin and end with alike: “Rute → Rutte” adds a t. */
function trimmed({ start, removed, inserted }: Splice): Splice {
  const { front, back } = commonEnds(removed, inserted);
  return {
    start: start + front,
    removed: removed.slice(front, removed.length - back),
    inserted: inserted.slice(front, inserted.length - back),
  };
}

function placeThrough(place: number, splices: readonly Splice[], edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, removed, inserted } of splices) {
    const end = start + removed.length;
    if (place < start || (place === start && (edge === 'end' || removed !== ''))) break;
    // Inside what was replaced: a start takes the new text in, an end leaves it in as well.
    if (place < end) return start + shift + (edge === 'end' ? inserted.length : 0);
    shift += inserted.length - removed.length;
  }
  return place + shift;
}
