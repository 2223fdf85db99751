import { addressesIn } from '../text/addresses.ts';
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
 * @param from where the text begins among the places of its tokens
 */
export function unknownWords(
  text: string,
  tokens: readonly Token[],
  dictionary: Dictionary,
  from = 0,
): readonly UnknownWord[] {
  let unknown: UnknownWord[] | null = null;
  for (const { kind, text: word, start } of tokens) {
    if (kind !== 'word' || dictionary.knows(word) || !mayBeWord.test(word)) continue;
    const whole = word.replace(possessive, '');
    if (dictionary.knows(whole) || dictionary.knows(whole.replaceAll('’', "'"))) continue;
    let at = start - from;
    for (const part of whole.split(hyphen)) {
      if (part.length >= shortest && isPlain.test(part) && !isKnown(part, dictionary)) {
        unknown ??= [];
        unknown.push({ word: part, start: at, end: at + part.length });
      }
      at += part.length + 1;
    }
  }
  if (!unknown) return none;
  const addresses = addressesIn(text);
  return unknown.filter((one) => !addresses.some((address) => overlaps(address, one)));
}

const none: readonly UnknownWord[] = [];

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
