import { type ConceptLookup, conceptLookup } from '../lexicon/concepts.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { PassageKind } from '../text/passage.ts';
import { oncePer } from '../text/remember.ts';
import { absorbLone } from './absorb.ts';
import { type Band, bandAbout, fullBand } from './band.ts';
import { type Bead, inReadingOrder, type Measure, type Shape } from './bead.ts';
import { breakMeasure, fragmentMeasure, hasBreaks } from './breaks.ts';
import type { LinkTable } from './cells.ts';
import { coarsePath, type Place } from './coarse.ts';
import { bestPath } from './dynamic.ts';
import { evidenceOf } from './evidence.ts';
import { kindMeasure } from './kinds.ts';
import { tableBySight, tableByTeaching } from './learn.ts';
import { lengthMeasure } from './length.ts';
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
  /** Whether a bead may pass over a unit in its midst, as one left out when two were joined. */
  readonly gaps?: boolean;
}

/**
 * Aligns units (sentences or passages): every unit in one bead, in reading order, those without
 * counterpart alone. It goes over the text twice: the first time teaches the second which words
 * belong together.
 */
export function alignUnits(
  input: UnitsInput,
  lexicon: Lexicon,
  weights: Weights = standardWeights,
): Bead[] {
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
  const first = searched(
    search,
    tableBySight(source, target, sight),
    [],
    coarsePlaces(search, sight),
  );
  if (first.length < fewestTeaching && !hasBreaks(input)) {
    return inReadingOrder(first, source.units.length, target.units.length);
  }
  const table = tableByTeaching(source, target, sight, first, weights);
  const places = first.map((pair) => ({ i: pair.source[0] ?? 0, j: pair.target[0] ?? 0 }));
  const pairs = searched(search, table, first, places);
  return inReadingOrder(pairs, source.units.length, target.units.length);
}

// Words have to meet twice among twice as many beads to be learnt: of fewer, a second pass would
// learn nothing, unless it is where both sides begin their paragraphs.
const fewestTeaching = 4;

const conceptsIn = (language: string | null, lexicon: Lexicon): ConceptLookup =>
  language === null ? noConcepts : conceptLookup(lexicon.facts(language).concepts);

const noConcepts: ConceptLookup = () => [];

interface Search {
  readonly input: UnitsInput;
  readonly source: Side;
  readonly target: Side;
  readonly weights: Weights;
}

// Up to so many cells the whole grid is searched.
const wholeGrid = 100_000;
// How far to either side of the places known so far the path may run: of a coarse path, and of
// the path of an earlier pass.
const coarseWidth = 40;
const fineWidth = 24;

const blockSize = (count: number): number => Math.max(8, Math.ceil(count / 400));

function coarsePlaces({ source, target }: Search, sight: Links): Place[] {
  const most = Math.max(source.units.length, target.units.length);
  if (source.units.length * target.units.length <= wholeGrid) return [];
  return coarsePath(source, target, sight, blockSize(most));
}

/** One pass: about the places known so far, and wider for as long as the path runs into an edge. */
function searched(
  search: Search,
  table: LinkTable,
  before: readonly Bead[],
  places: readonly Place[],
): Bead[] {
  const shapes = shapesOf(search.weights).filter(({ gap }) => gap === null || search.input.gaps);
  const sourceCount = search.source.units.length;
  const targetCount = search.target.units.length;
  if (sourceCount * targetCount <= wholeGrid) {
    const measure = measureOf(search, table, before, fullBand(sourceCount, targetCount));
    const { pairs } = bestPath(fullBand(sourceCount, targetCount), shapes, measure);
    return absorbLone(pairs, sourceCount, targetCount, measure);
  }
  const size = blockSize(Math.max(sourceCount, targetCount));
  for (let width = before.length > 0 ? fineWidth : coarseWidth + 2 * size; ; width *= 2) {
    const band = bandAbout(sourceCount, targetCount, places, width);
    const found = bestPath(band, shapes, measureOf(search, table, before, band));
    if (!found.touchesEdge || width >= targetCount) return found.pairs;
  }
}

const shapesOf = oncePer((weights: Weights): readonly Shape[] => [
  ...Object.keys(weights.shapes).map((shape): Shape => {
    const [m = 0, n = 0] = shape.split('-').map(Number);
    return { m, n, gap: null };
  }),
  { m: 3, n: 1, gap: 'source' },
  { m: 1, n: 3, gap: 'target' },
]);

/** All that speaks for a bead, added up. */
function measureOf(
  { input, source, target, weights }: Search,
  table: LinkTable,
  before: readonly Bead[],
  band: Band,
): Measure {
  const prior = priorOf(weights);
  const whole = [
    kindMeasure(input, weights),
    lengthMeasure(source, target, before, weights),
    evidenceOf(source, target, table, band, weights),
  ];
  const fragments = fragmentMeasure(input, weights);
  const breaks = breakMeasure(input, before, weights);
  return (i, j, shape) => {
    let sum = prior(i, j, shape) + fragments(i, j, shape) + breaks(i, j, shape);
    if (shape.m > 0 && shape.n > 0) for (const each of whole) sum += each(i, j, shape);
    return sum;
  };
}

const priorOf = oncePer((weights: Weights): Measure => {
  const known = new Map(
    shapesOf(weights).map(({ m, n, gap }) => [
      gap === null ? m * 8 + n : -1,
      weights.shapes[`${m}-${n}`] ?? 0,
    ]),
  );
  return (_, __, { m, n, gap }) =>
    gap !== null
      ? weights.gap
      : ((m < 8 && n < 8 ? known.get(m * 8 + n) : undefined) ??
        weights.longest + weights.longer * (m + n - 4));
});
