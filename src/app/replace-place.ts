import { marksThrough } from '../review/marks.ts';
import type { Span } from '../text/span.ts';
import { type Circumstances, type Gesture, withChange } from './gesture.ts';

/** A place of the translation as it was found, and what shall stand there. */
export interface Replacement extends Span {
  readonly segmentIndex: number;
  readonly found: string;
  readonly replacement: string;
}

/**
 * A gesture with one more place replaced. Where something else stands there by now, as after an
 * overlapping place was replaced, it stays as it is.
 */
export function withReplacement(
  gesture: Gesture,
  { segmentIndex, start, end, found: removed, replacement: inserted }: Replacement,
  prompted: Pick<Circumstances, 'check' | 'issue'> = {},
): Gesture {
  const passage = gesture.standing.target[segmentIndex];
  if (passage?.text.slice(start, end) !== removed) return gesture;
  const splices = [{ start, removed, inserted }];
  const { confirmedBy, marks, revision } = passage;
  return withChange(
    gesture,
    {
      kind: 'text',
      passage: passage.id,
      splices,
      marksBefore: marks,
      marksAfter: marksThrough(marks, splices),
      confirmedBefore: confirmedBy,
      // Who confirmed the passage, and now decides on one word of it, need not read it again.
      confirmedAfter: confirmedBy === gesture.author ? confirmedBy : null,
    },
    { baseRevision: revision, ...prompted },
  );
}

/** The last place of a passage goes first, so that the others stay where they are. */
export const fromTheEnd = <T extends Replacement>(places: readonly T[]): T[] =>
  places.toSorted((a, b) => b.segmentIndex - a.segmentIndex || b.start - a.start);
