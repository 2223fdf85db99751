import { diffArrays } from 'diff';
import { compare } from './compare.ts';

// Past this many changed passages two texts have too little in common to be versions of each other.
const mostEdits = 2_000;
// A stretch of changed passages longer than this is paired by place, not by likeness.
const mostCompared = 2_500;
// Two passages of which less than this share stands in both are not the same one reworded.
const leastLikeness = 0.35;

/**
 * Which passage of a text each passage of a newer version of it was: equal ones first (Myers 1986,
 * as jsdiff has it), and between them the most alike in order.
 *
 * @returns for each passage of `after` an index into `before`, or null for a new one
 */
export function formerOf(before: readonly string[], after: readonly string[]): (number | null)[] {
  const former: (number | null)[] = after.map(() => null);
  const found = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  let at = 0;
  let now = 0;
  let removed = 0;
  for (const { added, removed: isRemoved, count } of found ?? [
    { added: false, removed: true, count: before.length },
    { added: true, removed: false, count: after.length },
  ]) {
    if (isRemoved) {
      removed = count;
      at += count;
      continue;
    }
    if (added) {
      const start = at - removed;
      for (const [from, to] of alike(before.slice(start, at), after.slice(now, now + count))) {
        former[now + to] = start + from;
      }
    } else {
      for (let index = 0; index < count; index++) former[now + index] = at + index;
      at += count;
    }
    now += count;
    removed = 0;
  }
  return former;
}

/** The pairs of two stretches that are most alike together, in the order of both. */
function alike(before: readonly string[], after: readonly string[]): [from: number, to: number][] {
  if (before.length * after.length > mostCompared) {
    return before.slice(0, after.length).map((_, index) => [index, index]);
  }
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const likenesses = before.map((from) => after.map((to) => likeness(from, to)));
  for (let from = before.length - 1; from >= 0; from--) {
    for (let to = after.length - 1; to >= 0; to--) {
      const paired = likenesses[from]?.[to] ?? 0;
      const at = from * width + to;
      best[at] = Math.max(
        best[at + 1] ?? 0,
        best[at + width] ?? 0,
        paired < leastLikeness ? 0 : paired + (best[at + width + 1] ?? 0),
      );
    }
  }
  const pairs: [number, number][] = [];
  for (let from = 0, to = 0; from < before.length && to < after.length; ) {
    const at = from * width + to;
    if (best[at] === best[at + width]) from += 1;
    else if (best[at] === best[at + 1]) to += 1;
    else pairs.push([from++, to++]);
  }
  return pairs;
}

/** The share of the longer text that stands in both, 0 to 1. */
function likeness(before: string, after: string): number {
  const same = compare(before, after).reduce(
    (sum, { kind, text }) => (kind === 'same' ? sum + text.trim().length : sum),
    0,
  );
  return same / Math.max(1, before.trim().length, after.trim().length);
}
