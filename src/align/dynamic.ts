import type { Band } from './band.ts';

/** One step of a path: m source units from i beside n target units from j. */
export interface Step {
  readonly i: number;
  readonly j: number;
  readonly m: number;
  readonly n: number;
}

export interface Shape {
  readonly m: number;
  readonly n: number;
}

/**
 * The best way through the band from the start of both texts to their end, by dynamic
 * programming. `score` is that of a bead, as a logarithm. `touchesEdge` tells that the path ran
 * along the band's edge, so that a wider band might know better.
 */
export function bestPath(
  band: Band,
  shapes: readonly Shape[],
  score: (i: number, m: number, j: number, n: number) => number,
): { readonly steps: Step[]; readonly touchesEdge: boolean } {
  const sourceCount = band.low.length - 1;
  const targetCount = band.high[sourceCount] ?? 0;
  const offset = new Int32Array(sourceCount + 2);
  for (let i = 0; i <= sourceCount; i++) {
    offset[i + 1] = (offset[i] ?? 0) + (band.high[i] ?? 0) - (band.low[i] ?? 0) + 1;
  }
  const best = new Float64Array(offset[sourceCount + 1] ?? 0).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(best.length);
  best[0] = 0;
  for (let i = 0; i <= sourceCount; i++) {
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) {
      const here = best[(offset[i] ?? 0) + j - (band.low[i] ?? 0)] ?? 0;
      if (here === Number.NEGATIVE_INFINITY) continue;
      shapes.forEach(({ m, n }, shape) => {
        const toI = i + m;
        const toJ = j + n;
        if (toI > sourceCount || toJ < (band.low[toI] ?? 0) || toJ > (band.high[toI] ?? 0)) return;
        const node = (offset[toI] ?? 0) + toJ - (band.low[toI] ?? 0);
        const reached = here + score(i, m, j, n);
        if (reached > (best[node] ?? 0)) {
          best[node] = reached;
          from[node] = shape;
        }
      });
    }
  }
  const steps: Step[] = [];
  let touchesEdge = false;
  let i = sourceCount;
  let j = targetCount;
  while (i > 0 || j > 0) {
    const low = band.low[i] ?? 0;
    const shape = shapes[from[(offset[i] ?? 0) + j - low] ?? 0];
    if (!shape) break;
    if ((j === low && low > 0) || (j === band.high[i] && j < targetCount)) touchesEdge = true;
    i -= shape.m;
    j -= shape.n;
    steps.push({ i, j, m: shape.m, n: shape.n });
  }
  return { steps: steps.reverse(), touchesEdge };
}
