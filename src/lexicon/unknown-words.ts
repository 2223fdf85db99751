import { addressesIn } from '../text/addresses.ts';
import { oncePer, oncePerRecord } from '../text/remember.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Dictionary } from './dictionary.ts';

/** A word, or a part of a hyphenated one, that the dictionary does not know. */
export interface UnknownWord extends Span {
  readonly word: string;
}

/**
 * The words of a text that its dictionary does not know and that are no names: they begin small.
 * Contractions, addresses, abbreviations with stops and words with digits are left out.
 *
 * @param said a text and its words; `start` is where it begins among their places
 */
export function unknownWords(
  { text, tokens, start }: { text: string; tokens: readonly Token[]; start: number },
  dictionary: Dictionary,
): readonly UnknownWord[] {
  const partsOf = unknownParts(dictionary);
  let unknown: UnknownWord[] | null = null;
  for (const { kind, word, start: at } of tokens) {
    if (kind !== 'word') continue;
    for (const part of partsOf(word)) {
      unknown ??= [];
      unknown.push({ word: part.word, start: at + part.start, end: at + part.end });
    }
  }
  if (!unknown) return none;
  const addresses = addressesIn(text);
  if (addresses.length === 0) return unknown;
  return unknown.filter((one) => {
    const inText = { start: one.start - start, end: one.end - start };
    return !addresses.some((address) => overlaps(address, inText));
  });
}

const none: readonly UnknownWord[] = [];

/** What a dictionary does not know of a word, by the places in it. */
export const unknownParts = oncePer((dictionary: Dictionary) =>
  oncePerRecord(({ text }): readonly UnknownWord[] => {
    if (dictionary.knows(text) || !mayBeWord.test(text)) return none;
    const whole = text.replace(possessive, '');
    if (dictionary.knows(whole) || dictionary.knows(whole.replaceAll('’', "'"))) return none;
    const unknown: UnknownWord[] = [];
    let start = 0;
    for (const word of whole.split(hyphen)) {
      const end = start + word.length;
      if (word.length >= shortest && isPlain.test(word) && !isKnown(word, dictionary)) {
        unknown.push({ word, start, end });
      }
      start = end + 1;
    }
    return unknown;
  }),
);

// Shorter ones are abbreviations and units.
const shortest = 3;

const possessive = /['’]s$/u;
const hyphen = /[-\u2010\u2011]/u;
const mayBeWord = /^[\p{L}\p{M}][\p{L}\p{M}'’\-\u2010\u2011]*$/u;
const isPlain = /^[\p{Ll}\p{M}]+$/u;

const isKnown = (word: string, dictionary: Dictionary): boolean =>
  dictionary.knows(word) || dictionary.knows(word.charAt(0).toUpperCase() + word.slice(1));

const shortestPart = 4;

/** Made of two known words, as new words are: dashcam, tweetstorm. */
export function isCompound(word: string, dictionary: Dictionary): boolean {
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    if (dictionary.knows(word.slice(0, at)) && dictionary.knows(word.slice(at))) return true;
  }
  return false;
}

/**
 * Known words that a slip of one key away from `word`, the likeliest slip first: two letters
 * swapped, one doubled or undoubled, one left out, one too many, one for another (Damerau, 1964).
 */
export function neighbours(word: string, dictionary: Dictionary): string[] {
  const found = new Set<string>();
  const tryOut = (candidate: string): void => {
    if (candidate !== word && !found.has(candidate) && dictionary.knows(candidate)) {
      found.add(candidate);
    }
  };
  const letters = [...word];
  const spliced = (at: number, count: number, ...others: string[]): string =>
    [...letters.slice(0, at), ...others, ...letters.slice(at + count)].join('');
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1];
    if (next !== undefined) tryOut(spliced(at, 2, next, letter));
  }
  for (const [at, letter] of letters.entries()) tryOut(spliced(at, 0, letter));
  for (const at of letters.keys()) tryOut(spliced(at, 1));
  for (let at = 0; at <= letters.length; at++) {
    for (const letter of alphabet) tryOut(spliced(at, 0, letter));
  }
  for (const at of letters.keys()) {
    for (const letter of alphabet) tryOut(spliced(at, 1, letter));
  }
  return [...found];
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
