/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one
 * word of the other: optimal string alignment (Damerau 1964, Levenshtein 1966).
 *
 * @param limit distances over it are told as `limit + 1`
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), limit + 1);
}

/** True for words that are equal once at most one letter of each is left out. */
export function areEqualButOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start++;
  let ours = short.length;
  let theirs = long.length;
  while (ours > start && short.charCodeAt(ours - 1) === long.charCodeAt(theirs - 1)) {
    ours--;
    theirs--;
  }
  // Between the equal ends lies nothing, one letter for another, or one letter moved.
  if (ours - start < 2) return ours === start || theirs - start === 1;
  if (theirs > ours) return false;
  const isMoved = (one: string, other: string): boolean =>
    one.slice(start + 1, ours) === other.slice(start, ours - 1);
  return isMoved(short, long) || isMoved(long, short);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.MAX_SAFE_INTEGER;
