/**
 * How many items two lists (or code units two texts) begin with alike, and how many they end with
 * alike; no item is counted at both ends.
 */
export function commonEnds<T>(
  a: ArrayLike<T>,
  b: ArrayLike<T>,
  same: (x: T | undefined, y: T | undefined) => boolean = Object.is,
): { readonly front: number; readonly back: number } {
  const most = Math.min(a.length, b.length);
  let front = 0;
  while (front < most && same(a[front], b[front])) front++;
  let back = 0;
  while (back < most - front && same(a[a.length - 1 - back], b[b.length - 1 - back])) back++;
  return { front, back };
}
