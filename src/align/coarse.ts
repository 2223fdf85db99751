import type { Links } from './links.ts';
import type { Side } from './terms.ts';

/** A place of the grid: before source unit i and target unit j. */
export interface Place {
  readonly i: number;
  readonly j: number;
}

/**
 * A rough path through a long text: blocks of units instead of units, paired by the rare terms
 * they share. It shows where the fine search has to look.
 *
 * @param size units in a block
 */
export function coarsePath(source: Side, target: Side, links: Links, size: number): Place[] {
  const height = Math.ceil(source.units.length / size);
  const width = Math.ceil(target.units.length / size);
  const alike = blockLikeness(source, target, links, size, width, height);
  return bestDiagonal(alike, height, width).map(({ i, j }) => ({
    i: Math.min(source.units.length, Math.round((i + 0.5) * size)),
    j: Math.min(target.units.length, Math.round((j + 0.5) * size)),
  }));
}

// A term in more units than this tells too little of the place to be worth its time.
const mostOccurrences = 40;
const leastConfidence = 0.4;

function blockLikeness(
  source: Side,
  target: Side,
  links: Links,
  size: number,
  width: number,
  height: number,
): Float32Array {
  const alike = new Float32Array(width * height);
  source.terms.forEach((term, s) => {
    if (term.kind === 'sign' || term.units.length > mostOccurrences) return;
    for (const link of links[s] ?? []) {
      const units = target.terms[link.target]?.units ?? [];
      if (link.confidence < leastConfidence || units.length > mostOccurrences) continue;
      const weight = link.confidence / Math.sqrt(term.units.length * units.length);
      for (const i of term.units) {
        const row = Math.floor(i / size) * width;
        for (const j of units) {
          const cell = row + Math.floor(j / size);
          alike[cell] = (alike[cell] ?? 0) + weight;
        }
      }
    }
  });
  return alike;
}

/** The way from corner to corner that gathers most, held near the diagonal where nothing speaks. */
function bestDiagonal(alike: Float32Array, height: number, width: number): Place[] {
  const mean = alike.reduce((sum, value) => sum + value, 0) / alike.length;
  const pull = 2 * mean + 0.01;
  const best = new Float64Array(alike.length).fill(Number.NEGATIVE_INFINITY);
  const gain = (i: number, j: number): number =>
    (alike[i * width + j] ?? 0) - mean - pull * Math.abs(i / height - j / width);
  const at = (i: number, j: number): number =>
    i < 0 || j < 0 ? Number.NEGATIVE_INFINITY : (best[i * width + j] ?? 0);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const worth = gain(i, j);
      best[i * width + j] =
        i === 0 && j === 0
          ? worth
          : Math.max(
              at(i - 1, j - 1) + 2 * worth,
              at(i - 1, j) + worth - pull,
              at(i, j - 1) + worth - pull,
            );
    }
  }
  const path: Place[] = [];
  let i = height - 1;
  let j = width - 1;
  while (i >= 0 && j >= 0) {
    path.push({ i, j });
    const diagonal = at(i - 1, j - 1) + 2 * gain(i, j);
    const up = at(i - 1, j) + gain(i, j) - pull;
    if (i > 0 && j > 0 && diagonal >= (best[i * width + j] ?? 0) - 1e-9) {
      i--;
      j--;
    } else if (i > 0 && (j === 0 || up >= (best[i * width + j] ?? 0) - 1e-9)) {
      i--;
    } else {
      j--;
    }
  }
  return path.reverse();
}
