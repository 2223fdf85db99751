import type { Bitext, Pair, SentenceRef, Side } from '../../text/bitext.ts';
import type { Memo } from '../../text/memo.ts';
import { isFurniture } from '../../text/passage.ts';
import { arePlainlyAlike } from './alike.ts';
import { isConversion } from './conversions.ts';
import type { QuantityFacts } from './facts.ts';
import { looseNumbers } from './loose.ts';
import { isSame, matchQuantities, sharesMeasure } from './match.ts';
import { isCurrency, isPercent } from './measures.ts';
import { pairUp } from './pair-up.ts';
import type { Quantity } from './quantity.ts';
import { readQuantities } from './read.ts';
import {
  type PlacedQuantity,
  placed,
  type Reader,
  type RowSide,
  rowSide,
  type SaidPassage,
} from './sides.ts';

export type DifferenceKind =
  | 'value'
  | 'scale'
  | 'format'
  | 'date'
  | 'percent'
  | 'currency'
  | 'unit'
  | 'missing'
  | 'added';

/** One thing that a quantity of the translation says otherwise than the source. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly source: PlacedQuantity | undefined;
  readonly target: PlacedQuantity | undefined;
  /** The unit with which the target's number would say what the source says. */
  readonly unit?: string;
}

/** The passages of one side of an article, and how its language writes quantities. */
export interface QuantitySide {
  readonly passages: readonly SaidPassage[];
  readonly language: string;
  readonly facts: QuantityFacts;
}

/**
 * What the translation says otherwise than the source in numbers, dates, money and measures: one
 * difference for one slip. Passages are compared as wholes, so that sentences may change places;
 * what has moved to a neighbouring row is no difference either.
 */
export function quantityDifferences(
  bitext: Bitext,
  memo: Memo,
  sides: Readonly<Record<Side, QuantitySide>>,
): readonly Difference[] {
  const known = byBitext.get(bitext);
  if (known) return known;
  const found = compared(bitext, memo, sides);
  byBitext.set(bitext, found);
  return found;
}

// Each check of these families asks for the same differences of the same article.
const byBitext = new WeakMap<Bitext, readonly Difference[]>();

interface RowResult {
  readonly differences: readonly Difference[];
  /** What has no counterpart in the row. */
  readonly source: readonly PlacedQuantity[];
  readonly target: readonly PlacedQuantity[];
  readonly sourceSide: RowSide;
  readonly targetSide: RowSide;
}

function compared(
  { pairs }: Bitext,
  memo: Memo,
  { source, target }: Readonly<Record<Side, QuantitySide>>,
): Difference[] {
  // Where the words for numbers are not known, "deux millions" would be missing beside 2,000,000.
  if (source.facts.decimal === null || target.facts.decimal === null) return [];
  const ours = readerOf(source, memo);
  const theirs = readerOf(target, memo);
  const said = pairs.map((pair) =>
    isPlain(pair, source, target) ? null : rowSide(ours, pair.source),
  );
  const paid = moneyOf(said);
  // A row that differs in nothing is read all the same where a neighbour misses something, which
  // may have moved to it.
  const rows = new Map<number, RowResult>();
  const rowAt = (index: number): RowResult | undefined => {
    const pair = pairs[index];
    let row = rows.get(index);
    if (!row && pair) {
      const side = said[index] ?? rowSide(ours, pair.source);
      row = rowOf(pair, side, rowSide(theirs, pair.target), paid);
      rows.set(index, row);
    }
    return row;
  };
  const found: Difference[] = [];
  for (const [index, side] of said.entries()) {
    const row = side && rowAt(index);
    if (!row) continue;
    found.push(...row.differences);
    if (row.source.length > 0 || row.target.length > 0) {
      found.push(...unmatched(row, [rowAt(index - 1), rowAt(index + 1)]));
    }
  }
  return found;
}

const readerOf = ({ passages, language, facts }: QuantitySide, memo: Memo): Reader => {
  const topic = `quantities ${language}`;
  return {
    passages,
    read: (said) => memo.recall(topic, said.text, () => readQuantities(said, facts)),
    loose: (said) => looseNumbers(said, facts),
  };
};

/** True for one passage beside one that a glance finds to say the same, which needs no reading. */
function isPlain(pair: Pair, source: QuantitySide, target: QuantitySide): boolean {
  const [from = -1, to = -1] = [pair.source[0], pair.target[0]];
  const [ours, theirs] = [source.passages[from], target.passages[to]];
  if (!ours || !theirs || pair.source.length > 1 || pair.target.length > 1) return false;
  if (isFurniture(ours.passage) || isFurniture(theirs.passage)) return false;
  return arePlainlyAlike(
    { said: ours, facts: source.facts },
    { said: theirs, facts: target.facts },
  );
}

function moneyOf(sides: readonly (RowSide | null)[]): Set<string> {
  const codes = new Set<string>();
  for (const side of sides) {
    for (const { measures } of side?.all ?? none) {
      for (const code of measures) if (isCurrency(code)) codes.add(code);
    }
  }
  return codes;
}

function rowOf(pair: Pair, source: RowSide, target: RowSide, paid: ReadonlySet<string>): RowResult {
  const matching = matchQuantities(source.all, target.all);
  const differences: Difference[] = [];
  for (const match of matching.matches) {
    const kind = difference(match.source, match.target, paid);
    if (kind) {
      differences.push({
        kind,
        source: placed(source, match.source),
        target: placed(target, match.target),
      });
    }
  }
  const isEmpty = pair.source.length === 0 || pair.target.length === 0;
  return {
    differences,
    source: isEmpty ? none : outsideLoneSentences(pair, 'source', source, matching.source),
    target: isEmpty ? none : outsideLoneSentences(pair, 'target', target, matching.target),
    sourceSide: source,
    targetSide: target,
  };
}

const none: readonly never[] = [];

// A sentence that is left out or added whole is told as that; its numbers are not told again.
function outsideLoneSentences(
  pair: Pair,
  side: 'source' | 'target',
  row: RowSide,
  all: readonly Quantity[],
): readonly PlacedQuantity[] {
  if (all.length === 0) return none;
  const other = side === 'source' ? 'target' : 'source';
  const lone = pair.sentences.flatMap((bead) => (bead[other].length === 0 ? bead[side] : []));
  return all
    .map((one) => placed(row, one))
    .filter((one) => !lone.some((sentence) => holds(sentence, one)));
}

const holds = (sentence: SentenceRef, { segmentIndex, start, end }: PlacedQuantity): boolean =>
  sentence.segmentIndex === segmentIndex && sentence.start <= start && end <= sentence.end;

/** What two quantities of one value differ in, if in anything. */
function difference(
  source: Quantity,
  target: Quantity,
  paid: ReadonlySet<string>,
): DifferenceKind | null {
  if (source.kind !== 'number') return null;
  if (isOtherFormat(source, target)) return 'format';
  if (source.measures.length === 0) return isOtherMoney(target, paid) ? 'currency' : null;
  if (target.measures.length === 0) {
    const isLost = source.measures.every(isPercent) && source.measureSpan !== undefined;
    return isLost && target.form === 'digits' ? 'percent' : null;
  }
  if (sharesMeasure(source, target) || isConversion(source, target)) return null;
  if (!source.values.some((one) => target.values.some((other) => isSame(one, other)))) return null;
  const codes = [...source.measures, ...target.measures];
  if (codes.some(isPercent)) return source.measures.some(isPercent) ? 'percent' : null;
  if (source.measures.some(isCurrency) && target.measures.some(isCurrency)) return 'currency';
  return 'unit';
}

// "1.000 dolara, a samo 250" with pounds in the translation: the source pays in dollars alone.
const isOtherMoney = (target: Quantity, paid: ReadonlySet<string>): boolean =>
  target.measureSpan !== undefined &&
  target.measures.some(isCurrency) &&
  paid.size > 0 &&
  !target.measures.some((code) => paid.has(code));

// "5,5 million" in English, and "10.000" for ten thousand.
function isOtherFormat(source: Quantity, target: Quantity): boolean {
  if (target.role === 'time') return target.isForeign;
  if (target.form !== 'digits' || source.role === 'time') return false;
  const meets = (value: number): boolean => source.values.some((one) => isSame(one, value));
  if (target.isForeign) return target.values.some(meets);
  return target.foreign !== undefined && meets(target.foreign) && !target.values.some(meets);
}

function unmatched(row: RowResult, neighbours: readonly (RowResult | undefined)[]): Difference[] {
  const near = neighbours.filter((one) => one !== undefined);
  const source = row.source.filter(
    (one) => !near.some((other) => other.target.some((moved) => isEqual(one, moved))),
  );
  const target = row.target.filter(
    (one) => !near.some((other) => other.source.some((moved) => isEqual(one, moved))),
  );
  return pairUp(
    { quantities: source, side: row.sourceSide },
    { quantities: target, side: row.targetSide },
  );
}

const isEqual = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind && a.values.some((one) => b.values.some((other) => isSame(one, other)));
