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

// Each word has four places that it may be kept at, which it shares with others. A word that is met
// again moves up among them and a new one takes the last, so rare words take the place of rare
// ones, and common words stay. With fewer places to choose from, one word in four would find its own
// taken. The store keeps its size.
const ways = 4;
const sets = 0x2000;
const kept = new Array<Word | undefined>(ways * sets);

/** The record of a stretch of a text, from `start` to `end` (UTF-16). */
export function wordAt(text: string, start: number, end: number): Word {
  let mix = 0;
  for (let at = start; at < end; at++) mix = (Math.imul(mix, 31) + text.charCodeAt(at)) | 0;
  const first = ((mix ^ (mix >>> 13)) & (sets - 1)) * ways;
  const last = first + ways - 1;
  let place = first;
  for (; place <= last; place++) {
    const known = kept[place];
    if (known === undefined) break;
    if (!isSpelled(known.text, text, start, end)) continue;
    if (place > first) {
      kept[place] = kept[place - 1];
      kept[place - 1] = known;
    }
    return known;
  }
  const word = record(text.slice(start, end));
  if (word.text.length <= longestKept) kept[Math.min(place, last)] = word;
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
