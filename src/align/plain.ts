import { oncePerRecord } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { traits } from '../text/traits.ts';
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
  const soundsOf = soundsIn(language);
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
        const mark = markOf(token.word);
        marks |= mark & keptMarks;
        if ((mark & closing) === 0) isEnded = (mark & ending) !== 0;
        continue;
      }
      isEnded = false;
      letters += token.end - token.start;
      if (token.kind === 'number') numbers.push(digitsOf(token.word));
      else if (!isOpening && (token.word.traits & traits.capitalised) !== 0) {
        for (const sounds of soundsOf(token.word)) names.push(sounds);
      }
      isOpening = false;
    }
    if (letters === 0 || (!isEnded && index < sentences.length - 1)) return null;
    found.push({ letters, marks, numbers, names });
  }
  return found;
}

const digitsOf = oncePerRecord(({ text }) => text.replace(/\P{Nd}/gu, ''));

// What a mark is, as bits: the first are those that a translation keeps, and which a sentence has
// or has not.
const keptMarks = 15;
const ending = 16;
const closing = 32;

const marksBySign: readonly (readonly [signs: string, mark: number])[] = [
  ['"„“”«»', 1],
  ['?', 2],
  ['!', 4],
  ['([', 8],
  ['.!?…', ending],
  ['"\'”’“»«)]', closing],
];

const markOf = oncePerRecord(({ text }) =>
  marksBySign.reduce((found, [signs, mark]) => (signs.includes(text) ? found | mark : found), 0),
);

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
    // Where all that it has is found straight across, no other sentence can have more of it.
    const mayShareNumbers = numbers < one.numbers.length;
    const mayShareNames = names < one.names.length;
    const lost = one.marks & ~straight.marks;
    if (!mayShareNumbers && !mayShareNames && lost === 0) continue;
    for (const [place, other] of theirs.entries()) {
      if (place === index) continue;
      const isCrosswise =
        (lost & other.marks) !== 0 ||
        (mayShareNumbers && sharedNumbers(one, other) > numbers) ||
        (mayShareNames && sharedNames(one, other) > names);
      if (isCrosswise) return ours.length + 1;
    }
  }
  return adrift;
}

function sharedNumbers(one: Features, other: Features): number {
  let shared = 0;
  for (const number of one.numbers) if (other.numbers.includes(number)) shared++;
  return shared;
}

function sharedNames(one: Features, other: Features): number {
  let shared = 0;
  for (const name of one.names) {
    for (const theirs of other.names) {
      if (namesAlike(name, theirs) === 0) continue;
      shared++;
      break;
    }
  }
  return shared;
}
