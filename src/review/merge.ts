import type { Splice } from './correction.ts';
import { applySplices, mapSplices, splicesBetween } from './splices.ts';

/**
 * Two people's changes of one text made one, word by word (a three-way merge, as diff3 has it).
 * What both did alike is done once. Where both changed the same words, or words side by side, gives
 * null: only a person can tell.
 *
 * @param base what both began with
 */
export function merged(base: string, mine: string, theirs: string): string | null {
  const over = splicesBetween(base, theirs);
  const own = splicesBetween(base, mine).filter((splice) => !over.some((one) => same(one, splice)));
  if (own.some((splice) => over.some((other) => meet(splice, other)))) return null;
  const mapped = mapSplices(own, over);
  return mapped && applySplices(theirs, mapped);
}

const same = (a: Splice, b: Splice): boolean =>
  a.start === b.start && a.removed === b.removed && a.inserted === b.inserted;

// A word put beside one that the other replaced may have been meant for what stood there.
const meet = (a: Splice, b: Splice): boolean =>
  a.removed + b.removed !== '' && a.start <= endOf(b) + 1 && b.start <= endOf(a) + 1;

const endOf = ({ start, removed }: Splice): number => start + removed.length;
