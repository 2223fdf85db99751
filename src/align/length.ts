import type { Bead, Measure } from './bead.ts';
import type { Side } from './terms.ts';
import type { Weights } from './weights.ts';

/**
 * How well the lengths of a bead's sides fit, after Gale and Church (1993): the logarithm of the
 * ratio of lengths is normal about the text's own, here against the spread that two sentences
 * have which do not belong together, and with a share of wild translations.
 *
 * @param before an earlier alignment, which tells the text's own ratio best
 */
export function lengthMeasure(
  source: Side,
  target: Side,
  before: readonly Bead[],
  weights: Weights,
): Measure {
  const sumSource = sums(source);
  const sumTarget = sums(target);
  const usual = usualRatio(source, target, before, weights);
  return (i, j, { m, n, gap }) => {
    const ours =
      (sumSource[i + m] ?? 0) -
      (sumSource[i] ?? 0) -
      (gap === 'source' ? (source.units[i + 1]?.length ?? 0) : 0);
    const theirs =
      (sumTarget[j + n] ?? 0) -
      (sumTarget[j] ?? 0) -
      (gap === 'target' ? (target.units[j + 1]?.length ?? 0) : 0);
    return fitOf(ours, theirs, usual, weights);
  };
}

/**
 * How much likelier two lengths are of texts that translate each other than of any two: a logarithm.
 *
 * @param ours letters of the source
 * @param theirs letters of the target
 * @param usual the logarithm of target length over source length that is usual in the text
 */
export function fitOf(ours: number, theirs: number, usual: number, weights: Weights): number {
  const off = Math.log(theirs / ours) - usual;
  const short = weights.lengthShort ** 2 / Math.sqrt(ours * theirs);
  const variance = weights.lengthLong ** 2 + short;
  const chance = weights.lengthChance ** 2 + short;
  const likelihood =
    Math.sqrt(chance / variance) * Math.exp(-0.5 * off * off * (1 / variance - 1 / chance));
  return Math.log((1 - weights.lengthWild) * likelihood + weights.lengthWild);
}

const fewRatios = 5;
// Letters in a sentence of news, roughly.
const sentenceLength = 100;
// No two languages differ by more in how many letters they need; as a logarithm.
const widestRatio = 0.4;

/** The logarithm of target length over source length that is usual in the text. */
function usualRatio(source: Side, target: Side, before: readonly Bead[], weights: Weights): number {
  const lengthAt = (side: Side, unit: number | undefined) => side.units[unit ?? 0]?.length ?? 1;
  const ratios = before
    .filter((bead) => bead.source.length === 1 && bead.target.length === 1)
    .map((bead) => lengthAt(target, bead.target[0]) / lengthAt(source, bead.source[0]))
    .sort((a, b) => a - b);
  if (ratios.length < fewRatios) return shrunkRatio(total(source), total(target), weights);
  return shrunk(ratios[ratios.length >> 1] ?? 1, ratios.length, weights);
}

/**
 * The logarithm of target length over source length that a text of so many letters on either side
 * speaks for. A short text tells little: a sentence left out would pass for a terse language.
 */
export const shrunkRatio = (ours: number, theirs: number, weights: Weights): number =>
  shrunk(theirs / ours, Math.min(ours, theirs) / sentenceLength, weights);

function shrunk(ratio: number, count: number, weights: Weights): number {
  const likely = Math.max(-widestRatio, Math.min(widestRatio, Math.log(ratio)));
  return (likely * count) / (count + weights.lengthTrust);
}

const total = (side: Side): number =>
  Math.max(
    1,
    side.units.reduce((sum, { length }) => sum + length, 0),
  );

function sums(side: Side): Float64Array {
  const sum = new Float64Array(side.units.length + 1);
  side.units.forEach((unit, index) => {
    sum[index + 1] = (sum[index] ?? 0) + unit.length;
  });
  return sum;
}
