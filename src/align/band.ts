/**
 * The part of the grid of source and target units that is searched: before source unit i the path
 * stands at a target unit from `low[i]` to `high[i]`. Both rise with i; the last entry is the end.
 */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** The whole grid. */
export const fullBand = (sourceCount: number, targetCount: number): Band => ({
  low: new Int32Array(sourceCount + 1),
  high: new Int32Array(sourceCount + 1).fill(targetCount),
});

/**
 * A band about a path of known places.
 *
 * @param places where the path goes through, rising on both sides; straight lines join them
 * @param width how far the band reaches to either side, in target units
 */
export function bandAbout(
  sourceCount: number,
  targetCount: number,
  places: readonly { readonly i: number; readonly j: number }[],
  width: number,
): Band {
  const low = new Int32Array(sourceCount + 1);
  const high = new Int32Array(sourceCount + 1);
  const path = [{ i: 0, j: 0 }, ...places, { i: sourceCount, j: targetCount }];
  let at = 0;
  for (let i = 0; i <= sourceCount; i++) {
    while (at < path.length - 2 && (path[at + 1]?.i ?? 0) <= i) at++;
    const a = path[at] ?? { i: 0, j: 0 };
    const b = path[at + 1] ?? a;
    const share = b.i > a.i ? Math.min(1, (i - a.i) / (b.i - a.i)) : 1;
    const centre = a.j + share * (b.j - a.j);
    low[i] = Math.max(
      low[i - 1] ?? 0,
      Math.max(0, Math.min(targetCount, Math.floor(centre - width))),
    );
    high[i] = Math.max(high[i - 1] ?? 0, Math.min(targetCount, Math.ceil(centre + width)));
  }
  low[0] = 0;
  high[sourceCount] = targetCount;
  // Where the path is steep its steps must still meet, or there would be no way through.
  for (let i = sourceCount - 1; i >= 0; i--) high[i] = Math.max(high[i] ?? 0, low[i + 1] ?? 0);
  return { low, high };
}
