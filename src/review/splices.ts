import { compare } from './compare.ts';
import type { Splice } from './correction.ts';

/** The smallest replacements of whole words and signs that make `after` of `before`. */
export function splicesBetween(before: string, after: string): Splice[] {
  const splices: Splice[] = [];
  let at = 0;
  let open: { start: number; removed: string; inserted: string } | null = null;
  for (const { kind, text } of compare(before, after)) {
    if (kind === 'same') {
      open = null;
    } else {
      if (!open) {
        open = { start: at, removed: '', inserted: '' };
        splices.push(open);
      }
      if (kind === 'deleted') open.removed += text;
      else open.inserted += text;
    }
    if (kind !== 'inserted') at += text.length;
  }
  return splices;
}

/**
 * The text after the splices.
 *
 * @throws Error when the text does not hold what they remove: they speak of another text
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let end = 0;
  for (const { start, removed, inserted } of splices) {
    if (start < end || text.slice(start, start + removed.length) !== removed) {
      throw new Error(`No “${removed}” stands at ${start}: the change speaks of another text.`);
    }
    result += text.slice(end, start) + inserted;
    end = start + removed.length;
  }
  return result + text.slice(end);
}

/** The splices that take these back; they speak of the text after them. */
export function invertSplices(splices: readonly Splice[]): Splice[] {
  let shift = 0;
  return splices.map(({ start, removed, inserted }) => {
    const inverse = { start: start + shift, removed: inserted, inserted: removed };
    shift += inserted.length - removed.length;
    return inverse;
  });
}

/**
 * The same splices for the text after `over`, which speaks of the same text as they do. Gives null
 * when `over` touched a place of theirs. Neighbours do not touch; of two insertions at one place
 * the one in `over` comes first.
 */
export function mapSplices(splices: readonly Splice[], over: readonly Splice[]): Splice[] | null {
  const mapped: Splice[] = [];
  for (const splice of splices) {
    if (over.some((other) => touches(splice, other))) return null;
    const shift = over
      .filter((other) => endOf(other) <= splice.start)
      .reduce((sum, other) => sum + other.inserted.length - other.removed.length, 0);
    mapped.push({ ...splice, start: splice.start + shift });
  }
  return mapped;
}

const endOf = (splice: Splice): number => splice.start + splice.removed.length;

// True for an insertion strictly inside what the other removes, too.
const touches = (a: Splice, b: Splice): boolean => a.start < endOf(b) && b.start < endOf(a);
