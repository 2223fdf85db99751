import { oncePerRecord } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { traits } from '../text/traits.ts';
import type { Word } from '../text/words.ts';
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
  let doubt = doubtIn(ours, theirs, usual, weights);
  if (doubt > mostDoubt && isTwoByNumber(ours, theirs))
    doubt = doubtOfTwo(ours, theirs, usual, weights);
  if (doubt > mostDoubtOfAnchored || isAnyCrosswise(ours, theirs)) return false;
  return hasAtMostAdrift(doubt <= mostDoubt ? 1 : 0, ours, theirs);
}

// Any other way through the sentences leaves one alone on either side, or joins two on either,
// which is less likely by at least the exponential of this. So much of that the lengths may speak
// for it; the rest is left for words, which are not looked at here, but for those that anchor all.
const sureness = 4.4;
const mostDoubt = 2;
const mostDoubtOfAnchored = 3;

interface Features {
  readonly letters: number;
  readonly marks: number;
  readonly numbers: readonly string[];
  /** The words that may be names, whose sounds are only asked for where they matter. */
  readonly names: readonly Word[];
  readonly soundsOf: SoundsOf;
}

type SoundsOf = (word: Word) => readonly Sounds[];

/** What is looked at in each sentence; null where one goes on with the sentence before it. */
function featuresOf({ tokens, sentences, language }: PlainSide): Features[] | null {
  const found: Features[] = [];
  const soundsOf = soundsIn(language);
  let at = 0;
  for (let nth = 0; nth < sentences.length; nth++) {
    const end = sentences[nth]?.end ?? 0;
    let letters = 0;
    let marks = 0;
    let isEnded = false;
    let isOpening = true;
    let numbers = noNumbers;
    let names = noNames;
    for (; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || token.end > end) break;
      if (token.kind === 'punctuation') {
        const mark = markOf(token.text);
        marks |= mark & keptMarks;
        if ((mark & closing) === 0) isEnded = (mark & ending) !== 0;
        continue;
      }
      isEnded = false;
      letters += token.end - token.start;
      if (token.kind === 'number') {
        if (numbers === noNumbers) numbers = [];
        numbers.push(digitsOf(token.word));
      } else if (!isOpening && (token.word.traits & traits.capitalised) !== 0) {
        if (names === noNames) names = [];
        names.push(token.word);
      }
      isOpening = false;
    }
    if (letters === 0 || (!isEnded && nth < sentences.length - 1)) return null;
    found.push({ letters, marks, numbers, names, soundsOf });
  }
  return found;
}

// Most sentences have none, and share these.
const noNumbers: string[] = [];
const noNames: Word[] = [];

const digitsOf = oncePerRecord(({ text }) => text.replace(/\P{Nd}/gu, ''));

// What a mark is, as bits: the first are those that a translation keeps, and which a sentence has
// or has not.
const keptMarks = 15;
const ending = 16;
const closing = 32;

/** What each sign is, by its code unit. */
const marks = new Uint8Array(0x2100);
for (const [signs, mark] of [
  ['"„“”«»', 1],
  ['?', 2],
  ['!', 4],
  ['([', 8],
  ['.!?…', ending],
  ['"\'”’“»«)]', closing],
] as const) {
  for (const sign of signs) marks[sign.charCodeAt(0)] = (marks[sign.charCodeAt(0)] ?? 0) | mark;
}

function markOf(sign: string): number {
  const code = sign.charCodeAt(0);
  return code < marks.length ? (marks[code] ?? 0) : 0;
}

/** By how much lengths that fit perfectly could speak for another way: a logarithm. */
function doubtIn(
  ours: readonly Features[],
  theirs: readonly Features[],
  usual: number,
  weights: Weights,
): number {
  const scale = Math.exp(usual);
  let doubt = 0;
  for (let nth = 0; nth < ours.length; nth++) {
    const length = ours[nth]?.letters ?? 0;
    doubt +=
      fitOf(length, length * scale, usual, weights) -
      fitOf(length, theirs[nth]?.letters ?? 0, usual, weights);
  }
  return doubt;
}

/**
 * Whether there are two sentences, of which one shares all its numbers with its counterpart. These
 * hold it in its place, so that what the lengths could say against it is what they do say.
 */
const isTwoByNumber = (ours: readonly Features[], theirs: readonly Features[]): boolean =>
  ours.length === 2 &&
  ours.some((one, nth) => {
    const straight = theirs[nth];
    const shared = straight ? sharedNumbers(one, straight) : 0;
    return shared > 0 && shared === one.numbers.length && shared === straight?.numbers.length;
  });

/** By how much the lengths do speak for the likeliest other way through two sentences. */
function doubtOfTwo(
  ours: readonly Features[],
  theirs: readonly Features[],
  usual: number,
  weights: Weights,
): number {
  const [a = 1, b = 1] = ours.map(({ letters }) => letters);
  const [c = 1, d = 1] = theirs.map(({ letters }) => letters);
  const worth = (one: number, other: number): number => fitOf(one, other, usual, weights);
  const shape = (name: string): number => weights.shapes[name] ?? 0;
  const alone = shape('1-0') + shape('0-1');
  const likeliest = Math.max(
    shape('1-1') + alone + Math.max(worth(a, c), worth(a, d), worth(b, c), worth(b, d)),
    shape('2-1') + shape('0-1') + Math.max(worth(a + b, c), worth(a + b, d)),
    shape('1-2') + shape('1-0') + Math.max(worth(a, c + d), worth(b, c + d)),
    shape('2-2') + worth(a + b, c + d),
    2 * alone,
  );
  return sureness + likeliest - (2 * shape('1-1') + worth(a, c) + worth(b, d));
}

function lettersOf(sentences: readonly Features[]): number {
  let sum = 0;
  for (const { letters } of sentences) sum += letters;
  return sum;
}

/** Whether any mark, number or name of a sentence is found elsewhere rather than straight across. */
function isAnyCrosswise(ours: readonly Features[], theirs: readonly Features[]): boolean {
  for (let nth = 0; nth < ours.length; nth++) {
    const one = ours[nth];
    const straight = theirs[nth];
    if (!one || !straight) continue;
    const lost = one.marks & ~straight.marks;
    const numbers = sharedNumbers(one, straight);
    // Names are compared by sound, which is dear, and only if there are any elsewhere.
    let names = -1;
    for (let place = 0; place < theirs.length; place++) {
      const other = theirs[place];
      if (place === nth || !other) continue;
      if ((lost & other.marks) !== 0) return true;
      if (numbers < one.numbers.length && sharedNumbers(one, other) > numbers) return true;
      if (one.names.length === 0 || other.names.length === 0) continue;
      if (names < 0) names = sharedNames(one, straight, Infinity);
      if (sharedNames(one, other, Infinity) > names) return true;
    }
  }
  return false;
}

/**
 * Whether no more than so many sentences share no number or name with their counterpart: one alone
 * is held in its place by those beside it.
 */
function hasAtMostAdrift(
  most: number,
  ours: readonly Features[],
  theirs: readonly Features[],
): boolean {
  let unnumbered = 0;
  for (let nth = 0; nth < ours.length; nth++) {
    const [one, straight] = [ours[nth], theirs[nth]];
    if (one && straight && sharedNumbers(one, straight) === 0) unnumbered++;
  }
  if (unnumbered <= most) return true;
  let adrift = 0;
  for (let nth = 0; nth < ours.length; nth++) {
    const [one, straight] = [ours[nth], theirs[nth]];
    if (!one || !straight || sharedNumbers(one, straight) > 0) continue;
    if (sharedNames(one, straight, 1) === 0) adrift++;
    if (adrift > most) return false;
  }
  return true;
}

function sharedNumbers(one: Features, other: Features): number {
  let shared = 0;
  for (const number of one.numbers) if (other.numbers.includes(number)) shared++;
  return shared;
}

/** How many names of a sentence another has as well, counted up to `most`. */
function sharedNames(one: Features, other: Features, most: number): number {
  let shared = 0;
  for (const word of one.names) {
    for (const name of one.soundsOf(word)) {
      if (!isNamed(name, other)) continue;
      shared++;
      if (shared >= most) return shared;
    }
  }
  return shared;
}

function isNamed(name: Sounds, { names, soundsOf }: Features): boolean {
  for (const word of names) {
    for (const theirs of soundsOf(word)) if (namesAlike(name, theirs) > 0) return true;
  }
  return false;
}
