import { isAllCapitals } from '../text/capitals.ts';
import { oncePerWord } from '../text/remember.ts';
import { consonantsOf, firstConsonant } from './consonants.ts';

/** What follows from the letters of a word, found out once. */
export interface Spelling {
  readonly key: string;
  /** The word in small letters. */
  readonly small: string;
  /** The key as a number: two that are equal are the same key. */
  readonly id: number;
  /** Which kinds of consonants it has, as bits: words that share few cannot sound alike. */
  readonly consonants: number;
  /** The kind of the first consonant that no spelling leaves out; -1 where there is none. */
  readonly opening: number;
  /** Which letters the key has, as bits; letters beyond a to z share theirs with others. */
  readonly letters: number;
  readonly isAllCapitals: boolean;
  /**
   * True for a key with letters or groups that a language without them has in foreign names only:
   * w, x, q, y, a doubled letter, ph, th, sh, ch, ck.
   */
  readonly isForeign: boolean;
}

/** @param word as it is written; `key` is the word romanised and folded */
export const spellingOf = (word: string, key: string): Spelling => ({
  key,
  small: word.toLowerCase(),
  id: idOf(key),
  consonants: consonantsOf(key),
  opening: firstConsonant(key),
  letters: lettersIn(key),
  isAllCapitals: isAllCapitals(word),
  isForeign: isForeign(key),
});

/** A number for a key, which stands for no other; a key may come to have another one in time. */
export const idOf: (key: string) => number = oncePerWord(() => ++ids);

let ids = 0;

function lettersIn(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at++) letters |= 1 << (key.charCodeAt(at) & 31);
  return letters;
}

function isForeign(key: string): boolean {
  if (key.length < 4) return false;
  let last = ' ';
  for (let at = 0; at < key.length; at++) {
    const letter = key.charAt(at);
    if (letter === last || foreignLetters.includes(letter)) return true;
    if (letter === 'h' && beforeH.includes(last)) return true;
    if (letter === 'k' && last === 'c') return true;
    last = letter;
  }
  return false;
}

const foreignLetters = 'wxqy';
const beforeH = 'ptsc';
