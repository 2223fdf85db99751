import type { Band } from './band.ts';
import type { Measure } from './bead.ts';
import { type LinkTable, matchesByCell } from './cells.ts';
import type { Side } from './terms.ts';
import type { Weights } from './weights.ts';

/** Gathers the matches of every cell of the band, so that a bead's evidence is a short sum. */
export function evidenceOf(
  source: Side,
  target: Side,
  table: LinkTable,
  band: Band,
  weights: Weights,
): Measure {
  const cells = matchesByCell(source, target, table, band, weights);
  const lostSource = losses(source, table.surestSource, weights);
  const lostTarget = losses(target, table.surestTarget, weights);
  const bestSource = new Float64Array(source.terms.length);
  const bestTarget = new Float64Array(target.terms.length);
  const touchedSource: number[] = [];
  const touchedTarget: number[] = [];
  /** Adds the matches of one source unit with a run of target units; gives by how much. */
  const gather = (unit: number, j: number, n: number): number => {
    let sum = 0;
    const { from, to } = cells.range(unit, j, n);
    for (let match = from; match < to; match++) {
      const s = cells.sourceTerm[match] ?? 0;
      const t = cells.targetTerm[match] ?? 0;
      const ours = (cells.sourceGain[match] ?? 0) - (lostSource.term[s] ?? 0);
      const theirs = (cells.targetGain[match] ?? 0) - (lostTarget.term[t] ?? 0);
      sum += better(bestSource, touchedSource, s, ours);
      sum += better(bestTarget, touchedTarget, t, theirs);
    }
    return sum;
  };
  return (i, j, { m, n, gap }) => {
    let total = 0;
    for (let unit = j; unit < j + n; unit++) {
      if (gap !== 'target' || unit !== j + 1) total += lostTarget.unit[unit] ?? 0;
    }
    for (let unit = i; unit < i + m; unit++) {
      if (gap === 'source' && unit === i + 1) continue;
      total += lostSource.unit[unit] ?? 0;
      total +=
        gap === 'target' ? gather(unit, j, 1) + gather(unit, j + 2, n - 2) : gather(unit, j, n);
    }
    for (const term of touchedSource) bestSource[term] = 0;
    for (const term of touchedTarget) bestTarget[term] = 0;
    touchedSource.length = 0;
    touchedTarget.length = 0;
    return total;
  };
}

/** Keeps the best gain of a term within a bead; gives by how much it grew. */
function better(best: Float64Array, touched: number[], term: number, gain: number): number {
  const before = best[term] ?? 0;
  if (gain <= before) return 0;
  if (before === 0) touched.push(term);
  best[term] = gain;
  return gain - before;
}

/** What a term costs when its counterpart is not in the bead, and their sums by unit. */
function losses(side: Side, surest: Float64Array, weights: Weights) {
  const term = Float64Array.from(side.terms, (found, id) => {
    const confidence = surest[id] ?? 0;
    const sign = found.kind === 'sign';
    const scale = 0.5 * (sign ? weights.signs : weights.lexical);
    const kept = sign ? weights.keptSign : weights.kept;
    const unknown =
      found.kind === 'number' ? weights.lostNumber : found.kind === 'name' ? weights.lostName : 0;
    return scale * Math.min(unknown, Math.log(1 - kept * confidence));
  });
  const unit = Float64Array.from(side.units, (found) =>
    found.terms.reduce((sum, id) => sum + (term[id] ?? 0), 0),
  );
  return { term, unit };
}
