import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { fitOf, shrunkRatio } from './length.ts';
import { namesAlike } from './links.ts';
import type { Sounds } from './sound.ts';
import { soundsIn } from './terms.ts';
import { standardWeights, type Weights } from './weights.ts';

/** A passage with the sentences it falls into. */
export interface PlainSide {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly language: string;
}

/**
 * Whether the sentences of two passages plainly translate each other one by one, in order, so that
 * nothing is to be searched: as many on both sides, of fitting lengths, and no mark, number or name
 * that stands in a sentence but not in its counterpart is found elsewhere on the other side.
 * Where that is not so they may still go one by one; only a search can tell.
 */
export function areOneByOne(
  source: PlainSide,
  target: PlainSide,
  weights: Weights = standardWeights,
): boolean {
  if (source.sentences.length !== target.sentences.length) return false;
  const ours = featuresOf(source);
  const theirs = ours && featuresOf(target);
  if (!ours || !theirs) return false;
  const usual = shrunkRatio(lettersOf(ours), lettersOf(theirs), weights);
  let doubt = 0;
  for (const [index, one] of ours.entries()) {
    const other = theirs[index];
    if (!other) return false;
    const expected = one.letters * Math.exp(usual);
    doubt +=
      fitOf(one.letters, expected, usual, weights) -
      fitOf(one.letters, other.letters, usual, weights);
  }
  const adrift = adriftIn(ours, theirs);
  return adrift <= 1 && doubt <= (adrift === 0 ? mostDoubtOfAnchored : mostDoubt);
}

// Any other way through the sentences leaves one alone on either side, or joins two on either,
// which is less likely by at least the exponential of 4.4. So much of that the lengths may speak
// for it; the rest is left for words, which are not looked at here, but for those that anchor all.
const mostDoubt = 2;
const mostDoubtOfAnchored = 3;

interface Features {
  readonly letters: number;
  readonly marks: number;
  readonly numbers: readonly string[];
  readonly names: readonly Sounds[];
}

const lettersOf = (sentences: readonly Features[]): number =>
  sentences.reduce((sum, { letters }) => sum + letters, 0);

/** What is looked at in each sentence; null where one goes on with the sentence before it. */
function featuresOf({ tokens, sentences, language }: PlainSide): Features[] | null {
  const found: Features[] = [];
  let at = 0;
  for (const [index, { end }] of sentences.entries()) {
    let letters = 0;
    let marks = 0;
    let isEnded = false;
    let isOpening = true;
    const numbers: string[] = [];
    const names: Sounds[] = [];
    for (; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || token.end > end) break;
      if (token.kind === 'punctuation') {
        marks |= markOf.get(token.text) ?? 0;
        if (ending.has(token.text)) isEnded = true;
        else if (!closing.has(token.text)) isEnded = false;
        continue;
      }
      isEnded = false;
      letters += token.end - token.start;
      if (token.kind === 'number') numbers.push(token.text.replace(/\P{Nd}/gu, ''));
      else if (!isOpening && isLarge(token.text)) names.push(...soundsIn(token.text, language));
      isOpening = false;
    }
    if (letters === 0 || (!isEnded && index < sentences.length - 1)) return null;
    found.push({ letters, marks, numbers, names });
  }
  return found;
}

const ending: ReadonlySet<string> = new Set(['.', '!', '?', '…']);
const closing: ReadonlySet<string> = new Set(['"', "'", '”', '’', '“', '»', '«', ')', ']']);

// Marks that a translation keeps, and which a sentence has or has not.
const markOf: ReadonlyMap<string, number> = new Map([
  ...Array.from('"„“”«»', (sign) => [sign, 1] as const),
  ['?', 2],
  ['!', 4],
  ['(', 8],
  ['[', 8],
]);

/** True for a word that may begin with a capital: a small letter of ASCII is none, as most are. */
const isLarge = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return (code < 0x61 || code > 0x7a) && /^\p{Lu}/u.test(word);
};

/**
 * How many sentences share no number or name with their counterpart: one alone is held in its
 * place by those beside it. More than there are where a mark, number or name stands crosswise.
 */
function adriftIn(ours: readonly Features[], theirs: readonly Features[]): number {
  let adrift = 0;
  for (const [index, one] of ours.entries()) {
    const straight = theirs[index];
    if (!straight) continue;
    const numbers = sharedNumbers(one, straight);
    const names = sharedNames(one, straight);
    if (numbers + names === 0) adrift++;
    for (const [place, other] of theirs.entries()) {
      if (place === index) continue;
      const isCrosswise =
        (one.marks & ~straight.marks & other.marks) !== 0 ||
        sharedNumbers(one, other) > numbers ||
        sharedNames(one, other) > names;
      if (isCrosswise) return ours.length + 1;
    }
  }
  return adrift;
}

const sharedNumbers = (one: Features, other: Features): number =>
  one.numbers.filter((number) => other.numbers.includes(number)).length;

const sharedNames = (one: Features, other: Features): number =>
  one.names.filter((name) => other.names.some((theirs) => namesAlike(name, theirs) > 0)).length;
