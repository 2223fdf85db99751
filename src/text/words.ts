import { isAllCapitals, isCapitalised } from './capitals.ts';
import { signTraits, traits } from './traits.ts';

/**
 * A word, a number or a sign, with what is known of it by its letters alone. Wherever a text has
 * it, it is mostly the same record, so what is found out of it once need not be found out again.
 */
export interface Word {
  readonly text: string;
  /** In small letters. */
  readonly small: string;
  /** What it holds, one bit each: `traits` names them. */
  readonly traits: number;
  /** What look-ups found out of it; `oncePerRecord` alone reads and writes here. */
  readonly found: unknown[];
}

// Two places for each kind of word, the first for the one that was met last. A rare word then
// takes the place of another rare one, and common words stay. The store keeps its size.
const places = 0x2000;
const kept = new Array<Word | undefined>(2 * places);

/** The record of a stretch of a text, from `start` to `end` (UTF-16). */
export function wordAt(text: string, start: number, end: number): Word {
  let mix = 0;
  for (let at = start; at < end; at++) mix = (Math.imul(mix, 31) + text.charCodeAt(at)) | 0;
  const first = ((mix ^ (mix >>> 13)) & (places - 1)) * 2;
  const last = kept[first] ?? nothing;
  if (isSpelled(last.text, text, start, end)) return last;
  const other = kept[first + 1] ?? nothing;
  const word = isSpelled(other.text, text, start, end) ? other : record(text.slice(start, end));
  if (word.text.length > longestKept) return word;
  kept[first + 1] = last;
  kept[first] = word;
  return word;
}

/** The record of a word that stands alone. */
export const wordOf = (text: string): Word => wordAt(text, 0, text.length);

// Longer ones are addresses and the like, which come but once.
const longestKept = 40;

function isSpelled(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

function record(found: string): Word {
  const text = found.length < shortestView ? found : copyOf(found);
  return { text, small: smallOf(text), traits: traitsOf(text), found: [] };
}

// From so many signs on, V8 makes a part of a string a view of it, which keeps the whole alive.
const shortestView = 13;

const copyOf = (found: string): string => ` ${found}`.slice(1);

/** A word in small letters; the word itself where it is small already. */
function smallOf(text: string): string {
  const small = text.toLowerCase();
  return small === text ? text : small;
}

function traitsOf(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) found |= signTraits(text.charCodeAt(at));
  if (isCapitalised(text)) found |= traits.capitalised;
  if (isAllCapitals(text)) found |= traits.capitals;
  return found;
}

const nothing = record('');
