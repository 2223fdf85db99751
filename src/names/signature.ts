import type { LanguageFacts, Lexicon } from '../lexicon/lexicon.ts';
import { hashNumber } from '../text/hash.ts';
import { numbersPerRecord, oncePer, oncePerWord } from '../text/remember.ts';
import type { Token } from '../text/tokens.ts';
import { type Mark, marksBy } from './landmarks.ts';

/** A sentence, as far as it is recognised by its words. */
interface Read {
  readonly tokens: readonly Token[];
}

/**
 * The landmarks of a text as numbers, in a few arrays that are filled anew with each text: what
 * compares every sentence of an article makes nothing new.
 */
export interface Signature {
  keys: Int32Array;
  /** What the landmark counts that a key is the first of, in halves; 0 for its further keys. */
  halves: Uint8Array;
  size: number;
  /** A bit for each key, so that few of those that are missing are looked for. */
  readonly bits: Int32Array;
  /** What all landmarks count; numbers and names count most. */
  worth: number;
}

/** A signature to be filled. */
export const newSignature = (): Signature => ({
  keys: new Int32Array(64),
  halves: new Uint8Array(64),
  size: 0,
  bits: new Int32Array(64),
  worth: 0,
});

/** Fills signatures with what sentences of one language are recognised by. */
export function signing(
  language: string,
  lexicon: Lexicon,
): (signature: Signature, sentences: readonly Read[]) => void {
  const { numbers, rowOf } = signsFor(lexicon.facts(language))(language);
  const firstMark = marksBy(lexicon.facts(language))(language);
  return (signature, sentences) => {
    signature.size = 0;
    signature.worth = 0;
    signature.bits.fill(0);
    for (let at = 0; at < sentences.length; at++) {
      const tokens = sentences[at]?.tokens ?? [];
      for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index];
        if (!token || token.kind === 'punctuation') continue;
        if (token.kind === 'number' && isPlainNumber(token.text)) {
          addNumber(signature, token.text);
          continue;
        }
        const row = rowOf(token.word);
        const shape = numbers[row] ?? 0;
        if (shape === tooMany) addMarks(signature, firstMark(token.word));
        else if (shape !== 0) addRow(signature, numbers, row);
      }
    }
  };
}

const signsFor = oncePer((facts: LanguageFacts) =>
  oncePerWord((language) => {
    const firstMark = marksBy(facts)(language);
    return numbersPerRecord(1 + mostKeys, (word, numbers, at) => {
      const first = firstMark(word);
      let size = 0;
      let halves = 0;
      for (let mark = first; mark; mark = mark.next) {
        for (const [nth, key] of mark.numbers.entries()) {
          if (size < mostKeys) numbers[at + 1 + size] = key;
          if (nth === 0) halves |= (2 * mark.worth) << (2 * size);
          size++;
        }
      }
      numbers[at] = size > mostKeys ? tooMany : (halves << 3) | size;
    });
  }),
);

// So many keys nearly all words have; those of the others are looked up each time.
const mostKeys = 6;
const tooMany = -1;

/** Adds the keys of a word from its row: how many there are, what each counts, and the keys. */
function addRow(signature: Signature, numbers: Int32Array, row: number): void {
  const shape = numbers[row] ?? 0;
  const size = shape & 7;
  let halves = shape >> 3;
  for (let at = 1; at <= size; at++) {
    addKey(signature, numbers[row + at] ?? 0, halves & 3);
    halves >>= 2;
  }
}

function addMarks(signature: Signature, first: Mark | null): void {
  for (let mark = first; mark; mark = mark.next) {
    for (const [nth, key] of mark.numbers.entries()) {
      addKey(signature, key, nth === 0 ? 2 * mark.worth : 0);
    }
  }
}

/**
 * True for digits that are their own value. Most numbers come but once, so that it takes less to
 * find out their key each time than to keep it.
 */
function isPlainNumber(text: string): boolean {
  if (text.length > mostDigits || text.charCodeAt(0) === zero) return false;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

const zero = 0x30;

// Longer ones are not exact as a number.
const mostDigits = 15;

const addNumber = (signature: Signature, digits: string): void =>
  addKey(signature, hashNumber(`#${digits}`), 2);

function addKey(signature: Signature, key: number, halves: number): void {
  const { bits, size } = signature;
  if (size === signature.keys.length) grow(signature);
  signature.keys[size] = key;
  signature.halves[size] = halves;
  signature.size = size + 1;
  signature.worth += halves / 2;
  const place = (key >>> 5) & 63;
  bits[place] = (bits[place] ?? 0) | (1 << (key & 31));
}

function grow(signature: Signature): void {
  const { keys, halves, size } = signature;
  signature.keys = new Int32Array(2 * size);
  signature.halves = new Uint8Array(2 * size);
  signature.keys.set(keys);
  signature.halves.set(halves);
}

/** What the landmarks of one text count that another has as well. */
export function worthShared(ours: Signature, theirs: Signature): number {
  const { keys, halves, size } = ours;
  let shared = 0;
  let sought = 0;
  for (let at = 0; at < size; at++) {
    const first = halves[at] ?? 0;
    if (first !== 0) sought = first;
    if (sought === 0 || !holds(theirs, keys[at] ?? 0)) continue;
    shared += sought;
    sought = 0;
  }
  return shared / 2;
}

/** True where a landmark with one of these keys is among those of the text. */
export function holdsOneOf(signature: Signature, keys: readonly number[]): boolean {
  for (let at = 0; at < keys.length; at++) if (holds(signature, keys[at] ?? 0)) return true;
  return false;
}

function holds({ bits, keys, size }: Signature, key: number): boolean {
  if (((bits[(key >>> 5) & 63] ?? 0) & (1 << (key & 31))) === 0) return false;
  for (let at = 0; at < size; at++) if (keys[at] === key) return true;
  return false;
}
