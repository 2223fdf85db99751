import type { Band } from './band.ts';
import type { Side, Term } from './terms.ts';
import type { Weights } from './weights.ts';

/** How sure it is that a source term of unit i stands for a target term of unit j. */
export type Confidence = (term: number, link: number, i: number, j: number) => number;

export interface LinkTable {
  /** For each source term, the target terms it may stand for. */
  readonly targets: readonly (readonly number[])[];
  readonly confidence: Confidence;
  /** The surest link of each term, 0 where there is none. */
  readonly surestSource: Float64Array;
  readonly surestTarget: Float64Array;
}

/**
 * The linked terms of both sides by the cell of the grid they meet in, with what each side gains
 * by the match. Only cells of the band and those its beads reach are kept.
 */
export function matchesByCell(
  source: Side,
  target: Side,
  table: LinkTable,
  band: Band,
  weights: Weights,
) {
  const starts = cellStarts(source.units.length, band);
  const counts = new Int32Array(starts.total + 1);
  const chanceSource = source.terms.map((term) => chancesOf(term, source.units.length, weights));
  const chanceTarget = target.terms.map((term) => chancesOf(term, target.units.length, weights));
  const each = (visit: (cell: number, match: Match) => void) => {
    source.terms.forEach((term, s) => {
      const scale = 0.5 * (term.kind === 'sign' ? weights.signs : weights.lexical);
      (table.targets[s] ?? []).forEach((t, link) => {
        const units = target.terms[t]?.units ?? [];
        let from = 0;
        term.units.forEach((i, nth) => {
          const first = starts.column(i);
          const last = starts.lastColumn(i);
          while (from < units.length && (units[from] ?? 0) < first) from++;
          for (let at = from; at < units.length; at++) {
            const j = units[at] ?? 0;
            if (j > last) break;
            const confidence = table.confidence(s, link, i, j);
            if (confidence === 0) continue;
            const ours = scale * gainOf(confidence, chanceTarget[t]?.[at] ?? 1);
            const theirs = scale * gainOf(confidence, chanceSource[s]?.[nth] ?? 1);
            if (ours + theirs > leastGain) visit(starts.cell(i, j), { s, t, ours, theirs });
          }
        });
      });
    });
  };
  each((cell) => {
    counts[cell + 1] = (counts[cell + 1] ?? 0) + 1;
  });
  for (let cell = 0; cell < starts.total; cell++) {
    counts[cell + 1] = (counts[cell + 1] ?? 0) + (counts[cell] ?? 0);
  }
  const total = counts[starts.total] ?? 0;
  const next = counts.slice();
  const sourceTerm = new Int32Array(total);
  const targetTerm = new Int32Array(total);
  const sourceGain = new Float32Array(total);
  const targetGain = new Float32Array(total);
  each((cell, { s, t, ours, theirs }) => {
    const at = next[cell] ?? 0;
    next[cell] = at + 1;
    sourceTerm[at] = s;
    targetTerm[at] = t;
    sourceGain[at] = ours;
    targetGain[at] = theirs;
  });
  return {
    sourceTerm,
    targetTerm,
    sourceGain,
    targetGain,
    range: (i: number, j: number, n: number) => ({
      from: counts[starts.cell(i, j)] ?? 0,
      to: counts[starts.cell(i, j + n - 1) + 1] ?? 0,
    }),
  };
}

const gainOf = (confidence: number, chance: number): number =>
  Math.log((confidence + (1 - confidence) * chance) / chance);

// A match that gains less is not worth its time.
const leastGain = 0.1;

interface Match {
  readonly s: number;
  readonly t: number;
  readonly ours: number;
  readonly theirs: number;
}

// Words crowd where a text speaks of their matter, so chance is counted in the neighbourhood.
const neighbourhood = 15;

/** For each unit a term stands in, how likely it is to stand in any unit thereabouts. */
function chancesOf({ units }: Term, count: number, weights: Weights): Float64Array {
  const near = Math.min(count, 2 * neighbourhood + 1);
  let from = 0;
  let to = 0;
  return Float64Array.from(units, (unit) => {
    const middle = Math.max(neighbourhood, Math.min(count - 1 - neighbourhood, unit));
    while ((units[from] ?? 0) < middle - neighbourhood) from++;
    while (to < units.length && (units[to] ?? 0) <= middle + neighbourhood) to++;
    return Math.min(0.95, (to - from + weights.frequencyFloor) / (near + weights.unitsFloor));
  });
}

// A bead reaches at most this many units on, so a row of cells is wider than its band by that.
const reach = 4;

function cellStarts(count: number, band: Band) {
  const first = Int32Array.from({ length: count }, (_, i) => band.low[Math.max(0, i - reach)] ?? 0);
  const last = Int32Array.from(
    { length: count },
    (_, i) => (band.high[Math.min(count, i + reach)] ?? 0) - 1,
  );
  const offset = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) {
    offset[i + 1] = (offset[i] ?? 0) + Math.max(0, (last[i] ?? 0) - (first[i] ?? 0) + 1);
  }
  return {
    total: offset[count] ?? 0,
    column: (i: number) => first[i] ?? 0,
    lastColumn: (i: number) => last[i] ?? 0,
    cell: (i: number, j: number) => (offset[i] ?? 0) + j - (first[i] ?? 0),
  };
}
