import type { Word } from '../../text/words.ts';
import { beginningsIn } from './beginnings.ts';
import type { QuantityFacts } from './facts.ts';
import { goesOn, isInWord, type Said } from './lexemes.ts';
import { type Roles, roles, rolesOf } from './roles.ts';

/** A text and how its language writes quantities. */
export interface SaidIn {
  readonly said: Said;
  readonly facts: QuantityFacts;
}

/**
 * True where a glance at their words tells that two texts, read in full, would differ in nothing
 * that counts or dates, as those of most rows: each number and each day of the one is one of the
 * other, and none has a unit, a scale or a price. What is weak, as "one" and "a day", nobody misses.
 */
export function arePlainlyAlike(source: SaidIn, target: SaidIn): boolean {
  const ours = beginningsIn(source.said, source.facts);
  const theirs = ours && beginningsIn(target.said, target.facts);
  if (!theirs) return false;
  if (ours.length === 0 && theirs.length === 0) return true;
  const first = plainOf(source, ours);
  const second = first && plainOf(target, theirs);
  if (!second) return false;
  const bits = first.some | second.some;
  if (bits & roles.foreign) return isSameRow(first, second);
  // A day beside its month is missed however weak its word is.
  if (bits & roles.month && bits & roles.weak) return false;
  return isIn(first, second) && isIn(second, first);
}

/** What a text says in numbers and days. */
interface Plain {
  /** The key of each, units left out. */
  readonly keys: readonly number[];
  /** A bit for each of them that nobody misses. */
  readonly weak: number;
  /** Bits of `roles` that any of them has, and that all have. */
  readonly some: number;
  readonly every: number;
}

// As many as there are bits for.
const mostKeys = 30;

/** What a text says, where each part of it stands for itself; null where it has to be read. */
function plainOf({ said, facts }: SaidIn, beginnings: readonly number[]): Plain | null {
  if (beginnings.length > mostKeys) return null;
  const known = rolesOf(facts);
  const keys: number[] = [];
  let weak = 0;
  let some = 0;
  let every = -1;
  for (const index of beginnings) {
    const token = said.tokens[index];
    if (!token) return null;
    const bits = known.bitsOf(token.word);
    const key = known.keyOf(token.word);
    if (Number.isNaN(key) || !standsForItself(said, index, known)) return null;
    some |= bits;
    every &= bits;
    if (bits & roles.unit) continue;
    if (bits & roles.weak) weak |= 1 << keys.length;
    keys.push(key);
  }
  return { keys, weak, some, every };
}

/** True where nothing beside a word or a number makes another quantity of it. */
function standsForItself({ text, tokens }: Said, index: number, { bitsOf, keyOf }: Roles): boolean {
  const token = tokens[index];
  if (!token) return false;
  const { word, start, end } = token;
  const isNumber = (bitsOf(word) & roles.digits) !== 0;
  if (start > 0 && isInWord(text, start - 1)) return false;
  if (goesOn(text, end, isNumber ? 'digits' : 'word')) return false;
  const before = index > 0 ? tokens[index - 1] : undefined;
  if (before && bitsOf(before.word) & roles.pays) return false;
  let between = 0;
  for (let at = index + 1; at < tokens.length; at++) {
    const next = tokens[at]?.word;
    if (!next) break;
    const bits = bitsOf(next);
    if (bits & roles.tells) {
      if (bits & roles.digits && !Number.isNaN(keyOf(next))) {
        return !isNumber || areParted(between, word, next);
      }
      if (!(bits & roles.yearLabel) || at - index > 2) return false;
      return isNumber && isYear(word, keyOf(word)) && isStopAtMost(between);
    }
    if (!(bits & roles.joins)) return true;
    between |= bits;
  }
  return true;
}

/** Whether two numbers are two by what joins them: no season, no group of digits, no date. */
const areParted = (between: number, first: Word, second: Word): boolean =>
  between !== 0 &&
  !(between & roles.dash && first.text.length === yearLength) &&
  !(between & roles.stop && second.text.length === yearLength);

const yearLength = 4;

const isStopAtMost = (between: number): boolean => between === 0 || (between & roles.stop) !== 0;

const isYear = ({ text }: Word, key: number): boolean =>
  text.length === yearLength && key >= 1100 && key < 2100;

/** The same numbers in one order, and nothing else. */
const isSameRow = (one: Plain, other: Plain): boolean =>
  (one.every & other.every & roles.digits) !== 0 &&
  one.keys.length === other.keys.length &&
  one.keys.every((key, at) => key === other.keys[at]);

/** Whether all of the one that somebody misses is in the other. */
function isIn(one: Plain, other: Plain): boolean {
  for (let at = 0; at < one.keys.length; at++) {
    if (!(one.weak & (1 << at)) && !other.keys.includes(one.keys[at] ?? 0)) return false;
  }
  return true;
}
