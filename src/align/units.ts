import { type ConceptLookup, conceptLookup } from '../lexicon/concepts.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { PassageKind } from '../text/passage.ts';
import { type Band, bandAbout, fullBand } from './band.ts';
import { coarsePath, type Place } from './coarse.ts';
import { bestPath, type Shape, type Step } from './dynamic.ts';
import { type Evidence, evidenceOf, type LinkTable } from './evidence.ts';
import { tableBySight, tableByTeaching } from './learn.ts';
import { type Links, linksBySight } from './links.ts';
import { type Side, sideOf } from './terms.ts';
import { standardWeights, type Weights } from './weights.ts';

/** What is to be aligned: the texts of both sides, with the paragraph each stands in. */
export interface UnitsInput {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceParagraphs?: readonly number[];
  readonly targetParagraphs?: readonly number[];
  /** What each unit is (headline, caption, furniture…), where that is known. */
  readonly sourceKinds?: readonly PassageKind[];
  readonly targetKinds?: readonly PassageKind[];
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
}

/** Aligns units (sentences or passages) in two passes: the first teaches the second. */
export function alignUnits(
  input: UnitsInput,
  lexicon: Lexicon,
  weights: Weights = standardWeights,
): Step[] {
  const source = sideOf(
    input.source,
    input.sourceLanguage,
    conceptsIn(input.sourceLanguage, lexicon),
  );
  const target = sideOf(
    input.target,
    input.targetLanguage,
    conceptsIn(input.targetLanguage, lexicon),
  );
  const sight = linksBySight(source, target, weights);
  const search: Search = { input, source, target, weights };
  let steps = searched(search, tableBySight(source, target, sight), [], firstPlaces(search, sight));
  for (let round = 0; round < 2; round++) {
    const table = tableByTeaching(source, target, sight, steps, weights);
    steps = searched(search, table, steps, steps);
  }
  return steps;
}

interface Search {
  readonly input: UnitsInput;
  readonly source: Side;
  readonly target: Side;
  readonly weights: Weights;
}

// Up to so many cells the whole grid is searched.
const wholeGrid = 250_000;
// How far to either side of the places known so far the path may run: of a coarse path, and of
// the path of an earlier pass.
const coarseWidth = 40;
const fineWidth = 24;

const blockSize = (count: number): number => Math.max(8, Math.ceil(count / 400));

function firstPlaces({ source, target }: Search, sight: Links): Place[] {
  const most = Math.max(source.units.length, target.units.length);
  if (source.units.length * target.units.length <= wholeGrid) return [];
  return coarsePath(source, target, sight, blockSize(most));
}

/** One pass: about the places known so far, and wider for as long as the path runs into an edge. */
function searched(
  search: Search,
  table: LinkTable,
  before: readonly Step[],
  places: readonly Place[],
): Step[] {
  const sourceCount = search.source.units.length;
  const targetCount = search.target.units.length;
  if (sourceCount * targetCount <= wholeGrid) {
    return pass(search, table, fullBand(sourceCount, targetCount), before).steps;
  }
  const size = blockSize(Math.max(sourceCount, targetCount));
  for (let width = before.length > 0 ? fineWidth : coarseWidth + 2 * size; ; width *= 2) {
    const band = bandAbout(sourceCount, targetCount, places, width);
    const found = pass(search, table, band, before);
    if (!found.touchesEdge || width >= targetCount) return found.steps;
  }
}

const conceptsIn = (language: string | null, lexicon: Lexicon): ConceptLookup =>
  language === null ? () => [] : conceptLookup(lexicon.facts(language).concepts);

function pass(
  { input, source, target, weights }: Search,
  table: LinkTable,
  band: Band,
  before: readonly Step[],
) {
  const shapes: Shape[] = Object.keys(weights.shapes).map((shape) => {
    const [m = 0, n = 0] = shape.split('-').map(Number);
    return { m, n };
  });
  const priors = new Map(shapes.map(({ m, n }) => [m * 8 + n, weights.shapes[`${m}-${n}`] ?? 0]));
  const evidence: Evidence = evidenceOf(source, target, table, band, weights);
  const length = lengthScore(source, target, before, weights);
  const kinds = kindScore(input, weights);
  const fragments = fragmentScore(input, weights);
  const breaks = breakScore(input, before, weights);
  return bestPath(band, shapes, (i, m, j, n) => {
    const prior = priors.get(m * 8 + n) ?? 0;
    const atStart = breaks.between(i, j) + fragments(i, j);
    if (m === 0 || n === 0) return prior + atStart;
    return (
      prior +
      kinds(i, m, j, n) +
      atStart +
      breaks.inside(i, m, j, n) +
      length(i, m, j, n) +
      evidence(i, m, j, n)
    );
  });
}

/** Furniture pairs with furniture, a headline with a headline, and so on for what stands apart. */
function kindScore(input: UnitsInput, weights: Weights): Evidence {
  const { sourceKinds, targetKinds } = input;
  if (!sourceKinds || !targetKinds) return () => 0;
  return (i, m, j, n) => {
    let score = 0;
    for (let ours = i; ours < i + m; ours++) {
      for (let theirs = j; theirs < j + n; theirs++) {
        const a = sourceKinds[ours] ?? 'paragraph';
        const b = targetKinds[theirs] ?? 'paragraph';
        const marked = standsApart(a) || standsApart(b);
        if (a === b) score += marked ? weights.sameKind : 0;
        else if (a === 'furniture' || b === 'furniture') score += weights.furnitureWithText;
        else if (marked) score += weights.otherKind;
      }
    }
    return score / Math.max(m, n);
  };
}

const standsApart = (kind: PassageKind): boolean =>
  kind !== 'paragraph' && kind !== 'segment' && kind !== 'list-item';

function lengthScore(
  source: Side,
  target: Side,
  before: readonly Step[],
  weights: Weights,
): Evidence {
  const sumSource = sums(source);
  const sumTarget = sums(target);
  const total = (sum: Float64Array) => Math.max(1, sum[sum.length - 1] ?? 1);
  const ratios = before
    .filter(({ m, n }) => m === 1 && n === 1)
    .map(({ i, j }) => Math.log((target.units[j]?.length ?? 1) / (source.units[i]?.length ?? 1)))
    .sort((a, b) => a - b);
  const known = ratios.length >= fewRatios;
  const seen = known
    ? (ratios[ratios.length >> 1] ?? 0)
    : Math.log(total(sumTarget) / total(sumSource));
  const likely = Math.max(-widestRatio, Math.min(widestRatio, seen));
  // A short text tells little: a sentence left out would pass for a terse language.
  const count = known ? ratios.length : Math.min(source.units.length, target.units.length);
  const usual = (likely * count) / (count + weights.lengthTrust);
  return (i, m, j, n) => {
    const ours = (sumSource[i + m] ?? 0) - (sumSource[i] ?? 0);
    const theirs = (sumTarget[j + n] ?? 0) - (sumTarget[j] ?? 0);
    const off = Math.log(theirs / ours) - usual;
    const variance = weights.lengthLong ** 2 + weights.lengthShort ** 2 / Math.sqrt(ours * theirs);
    const chance = weights.lengthChance ** 2 + weights.lengthShort ** 2 / Math.sqrt(ours * theirs);
    const likelihood =
      Math.sqrt(chance / variance) * Math.exp(-0.5 * off * off * (1 / variance - 1 / chance));
    return Math.log((1 - weights.lengthWild) * likelihood + weights.lengthWild);
  };
}

const fewRatios = 5;
// No two languages differ by more in how many letters they need; as a logarithm.
const widestRatio = 0.4;

function sums(side: Side): Float64Array {
  const sum = new Float64Array(side.units.length + 1);
  side.units.forEach((unit, index) => {
    sum[index + 1] = (sum[index] ?? 0) + unit.length;
  });
  return sum;
}

/** A unit that goes on with the sentence before it seldom begins a bead. */
function fragmentScore({ source, target }: UnitsInput, weights: Weights) {
  const ours = source.map((text, index) => goesOn(source[index - 1], text));
  const theirs = target.map((text, index) => goesOn(target[index - 1], text));
  return (i: number, j: number): number => {
    const a = ours[i] ?? false;
    const b = theirs[j] ?? false;
    return a && b ? weights.fragmentsBoth : a || b ? weights.fragment : 0;
  };
}

const goesOn = (before: string | undefined, text: string): boolean =>
  before !== undefined &&
  !/[.!?…:。！？]["'”“’»«)\]]*\s*$/u.test(before) &&
  (/^["'„“”«»‘(\s–—-]*\p{Ll}/u.test(text) || /[,;–—-]\s*$/u.test(before));

function breakScore(input: UnitsInput, before: readonly Step[], weights: Weights) {
  const ours = breaksOf(input.sourceParagraphs, input.source.length);
  const theirs = breaksOf(input.targetParagraphs, input.target.length);
  const known = ours.some(Boolean) && theirs.some(Boolean);
  const share = (breaks: boolean[]) =>
    (breaks.filter(Boolean).length + 0.5) / (Math.max(1, breaks.length - 2) + 1);
  const a = share(ours);
  const b = share(theirs);
  const counts = [0, 0, 0, 0];
  for (const { i, j } of before) {
    if (i === 0 || j === 0) continue;
    const cell = (ours[i] ? 2 : 0) + (theirs[j] ? 1 : 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const fewer = Math.min(a, b);
  const prior = fewer * weights.breaksKept + (1 - weights.breaksKept) * a * b;
  const seen = counts.reduce((sum, count) => sum + count, 0) + weights.breaksTrust;
  const bothBreak = ((counts[3] ?? 0) + weights.breaksTrust * prior) / seen;
  const both = Math.max(1e-3, Math.min(bothBreak, fewer * 0.98));
  const scores = [
    Math.log((1 - a - b + both) / ((1 - a) * (1 - b))),
    Math.log(Math.max(1e-3, b - both) / ((1 - a) * b)),
    Math.log(Math.max(1e-3, a - both) / (a * (1 - b))),
    Math.log(both / (a * b)),
  ];
  return {
    between: (i: number, j: number): number =>
      !known || i === 0 || j === 0 || i === input.source.length || j === input.target.length
        ? 0
        : (scores[(ours[i] ? 2 : 0) + (theirs[j] ? 1 : 0)] ?? 0),
    inside: (i: number, m: number, j: number, n: number): number => {
      if (!known) return 0;
      let inner = 0;
      for (let unit = i + 1; unit < i + m; unit++) if (ours[unit]) inner++;
      for (let unit = j + 1; unit < j + n; unit++) if (theirs[unit]) inner++;
      return inner * weights.innerBreak;
    },
  };
}

/** Whether a new paragraph begins at each unit; the places before the first and after the last do not count. */
function breaksOf(paragraphs: readonly number[] | undefined, count: number): boolean[] {
  return Array.from(
    { length: count + 1 },
    (_, index) =>
      index > 0 && index < count && !!paragraphs && paragraphs[index] !== paragraphs[index - 1],
  );
}
