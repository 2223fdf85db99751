import type { Band } from './band.ts';
import { type Bead, type Measure, type Shape, unitsOf } from './bead.ts';

/**
 * The best way through the band from the start of both texts to their end, by dynamic
 * programming: its beads with both sides, in order. `touchesEdge` tells that the path ran along
 * the band's edge, so that a wider band might know better.
 */
export function bestPath(
  band: Band,
  shapes: readonly Shape[],
  measure: Measure,
): { readonly pairs: Bead[]; readonly touchesEdge: boolean } {
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
      for (let index = 0; index < shapes.length; index++) {
        const shape = shapes[index];
        if (!shape) continue;
        const toI = i + shape.m;
        const toJ = j + shape.n;
        if (toI > sourceCount || toJ < (band.low[toI] ?? 0) || toJ > (band.high[toI] ?? 0)) {
          continue;
        }
        const node = (offset[toI] ?? 0) + toJ - (band.low[toI] ?? 0);
        const reached = here + measure(i, j, shape);
        if (reached > (best[node] ?? 0)) {
          best[node] = reached;
          from[node] = index;
        }
      }
    }
  }
  const pairs: Bead[] = [];
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
    if (shape.m > 0 && shape.n > 0) {
      pairs.push({ source: unitsOf('source', i, shape), target: unitsOf('target', j, shape) });
    }
  }
  return { pairs: pairs.reverse(), touchesEdge };
}
