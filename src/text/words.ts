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
  /** Its row in tables of what is known of words, which a record had before that is kept no more. */
  readonly row: number;
  /** Which record of all it is, counted from 1: it tells whose a row is. */
  readonly serial: number;
}

// Each word has four places that it may be kept at, which it shares with others. A word that is met
// again moves up among them and a new one takes the last, so rare words take the place of rare
// ones, and common words stay. With fewer places to choose from, one word in four would find its own
// taken. The store keeps its size. Beside each record stands the sum of its letters, 0 where the
// place is free: one glance at four sums tells which record to look at, and records lie far apart.
const ways = 4;
const sets = 0x2000;
const kept = new Array<Word | undefined>(ways * sets);
const sums = new Int32Array(ways * sets);

/** How many rows a table of what is known of words has. */
export const rowsOfWords: number = ways * sets + 1;

/**
 * The record of a stretch of a text, from `start` to `end` (UTF-16).
 *
 * @param codes the code units of the text
 */
export function wordAt(text: string, start: number, end: number, codes: Uint16Array): Word {
  const sum = sumOf(codes, start, end);
  const first = ((sum ^ (sum >>> 13)) & (sets - 1)) * ways;
  const last = first + ways - 1;
  let place = first;
  for (; place <= last; place++) {
    const there = sums[place];
    if (there === 0) break;
    if (there !== sum) continue;
    const known = kept[place];
    if (known === undefined || !isSpelled(known.text, codes, start, end)) continue;
    if (place > first) moveUp(place);
    return known;
  }
  if (end - start > longestKept) return record(text.slice(start, end), rowOfLong);
  const word = record(text.slice(start, end), kept[last]?.row ?? rows++);
  const free = Math.min(place, last);
  kept[free] = word;
  sums[free] = sum;
  return word;
}

// Rows are given out in order, so that those in use lie beside each other.
let rows = 1;
const rowOfLong = 0;

/** The record of a word that stands alone. */
export const wordOf = (text: string): Word => wordAt(text, 0, text.length, codesOf(text));

function codesOf(text: string): Uint16Array {
  if (text.length > lone.length) lone = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at++) lone[at] = text.charCodeAt(at);
  return lone;
}

// The code units of the word that was asked for last.
let lone = new Uint16Array(64);

/** A number for some letters, never 0. */
function sumOf(codes: Uint16Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum = (Math.imul(sum, 31) + (codes[at] ?? 0)) | 0;
  return sum === 0 ? 1 : sum;
}

function moveUp(place: number): void {
  const [known, sum] = [kept[place], sums[place] ?? 0];
  kept[place] = kept[place - 1];
  sums[place] = sums[place - 1] ?? 0;
  kept[place - 1] = known;
  sums[place - 1] = sum;
}

// Longer ones are addresses and the like, which come but once.
const longestKept = 40;

function isSpelled(word: string, codes: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== codes[start + at]) return false;
  }
  return true;
}

function record(found: string, row: number): Word {
  const text = found.length < shortestView ? found : copyOf(found);
  return { text, small: smallOf(text), traits: traitsOf(text), row, serial: ++records };
}

let records = 0;

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
