import type { Lexicon } from '../lexicon/lexicon.ts';
import { isSame, sharesMeasure } from '../lexicon/quantities/match.ts';
import type { Quantity } from '../lexicon/quantities/quantity.ts';
import { readQuantities } from '../lexicon/quantities/read.ts';
import type { PlacedQuantity } from '../lexicon/quantities/sides.ts';
import { isNear, isShifted, isSlip, worthOf } from '../lexicon/quantities/slips.ts';
import { isFurniture } from '../text/passage.ts';
import type { AnalysedPassage, Analysis } from './analysis.ts';

/** A quantity with the words that follow it: what is counted. */
interface Counted extends PlacedQuantity {
  readonly counts: readonly string[];
}

/** A number of the headline or the standfirst, and what the body of the translation says instead. */
export interface Contradiction {
  readonly head: PlacedQuantity;
  readonly body: PlacedQuantity;
}

/**
 * Numbers of the translation's headline and standfirst that its body contradicts: it counts the
 * same thing, always with one other number that a slip makes of this one.
 */
export function headlineContradictions(article: Analysis, lexicon: Lexicon): Contradiction[] {
  const passages = article.target.filter(({ passage }) => !isFurniture(passage));
  const heads = passages.filter(isHead);
  if (heads.length === 0 || heads.length === passages.length) return [];
  const said = heads.flatMap((passage) => saidIn(passage, article, lexicon));
  if (said.length === 0) return [];
  const body = passages.filter((passage) => !heads.includes(passage));
  const bodyOf = (passage: AnalysedPassage): Said[] => saidIn(passage, article, lexicon);
  const { functionWords } = lexicon.facts(article.targetLanguage);
  const counted = (one: Said): Counted => countedBy(one, functionWords);
  return said.flatMap((one) => {
    const isSaid = ({ quantity }: Said): boolean =>
      isSame(worthOf(quantity), worthOf(one.quantity));
    if (body.some((passage) => bodyOf(passage).some(isSaid))) return [];
    const head = counted(one);
    const others = body.flatMap(bodyOf).map(counted);
    const alike = others.filter((other) => countsSame(head, other));
    const [first] = alike;
    // Two numbers far apart count two things: 12 ships of 40.
    if (first && alike.every((other) => isNear(worthOf(other), worthOf(first)))) {
      return isSlip(head, first) ? [{ head, body: first }] : [];
    }
    const shifted = others.find((other) => isShifted(head, other));
    return shifted ? [{ head, body: shifted }] : [];
  });
}

// Figures of newspaper practice: see how passages of a plain text are told.
const longestHeadline = 200;

const isHead = ({ index, passage: { kind }, text }: AnalysedPassage): boolean =>
  kind === 'headline' ||
  kind === 'standfirst' ||
  (index === 0 && text.length <= longestHeadline && !/[.!…:;]["'”’»“)\]]*\s*$/u.test(text));

/** A quantity of a passage that may count something. */
interface Said {
  readonly quantity: Quantity;
  readonly passage: AnalysedPassage;
}

function saidIn(passage: AnalysedPassage, article: Analysis, lexicon: Lexicon): Said[] {
  const { quantities } = lexicon.facts(article.targetLanguage);
  const all = article.memo.recall(`quantities ${article.targetLanguage}`, passage.text, () =>
    readQuantities(passage, quantities),
  );
  return all
    .filter(
      ({ kind, role, form, weak, values }) =>
        kind === 'number' && role === 'count' && form !== 'scale' && !weak && values.length === 1,
    )
    .map((quantity) => ({ quantity, passage }));
}

const countedBy = ({ quantity, passage }: Said, functionWords: ReadonlySet<string>): Counted => ({
  ...quantity,
  segmentIndex: passage.index,
  counts: wordsAfter(passage.text, endOf(quantity), functionWords),
});

const endOf = ({ end, scaleSpan, measureSpan }: Quantity): number =>
  Math.max(end, scaleSpan?.end ?? end, measureSpan?.end ?? end);

// "27 Syrian refugees" are 27 refugees.
const mostWords = 2;

function wordsAfter(text: string, end: number, functionWords: ReadonlySet<string>): string[] {
  const words: string[] = [];
  const next = /[\s-]+(\p{L}+)/uy;
  next.lastIndex = end;
  while (words.length < mostWords) {
    const word = next.exec(text)?.[1]?.toLowerCase();
    if (word === undefined || functionWords.has(word)) break;
    words.push(word);
  }
  return words;
}

const countsSame = (a: Counted, b: Counted): boolean =>
  (a.measures.length === 0 || b.measures.length === 0 || sharesMeasure(a, b)) &&
  a.counts.some((one) => b.counts.some((other) => isOneWord(one, other)));

// Two endings of one word, of any language that has endings.
const shortestWord = 4;
const longestEnding = 2;

function isOneWord(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortestWord) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= shortestWord && Math.max(a.length, b.length) - shared <= longestEnding;
}

/** True where the source says the number of the translation in the same row. */
export function isFaithful(article: Analysis, lexicon: Lexicon, said: PlacedQuantity): boolean {
  const { bitext, memo, source, sourceLanguage } = article;
  if (sourceLanguage === null) return false;
  const { quantities } = lexicon.facts(sourceLanguage);
  const row = bitext.pairs.find(({ target }) => target.includes(said.segmentIndex));
  return (row?.source ?? []).some((index) => {
    const passage = source[index];
    if (!passage) return false;
    const all = memo.recall(`quantities ${sourceLanguage}`, passage.text, () =>
      readQuantities(passage, quantities),
    );
    return all.some(({ values }) => values.some((value) => isSame(value, worthOf(said))));
  });
}
