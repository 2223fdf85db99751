import type { Token } from '../../text/tokens.ts';
import type { Word } from '../../text/words.ts';
import type { QuantityFacts } from './facts.ts';
import { goesOn, isInWord, type Said } from './lexemes.ts';
import { type Roles, roles, rolesOf } from './roles.ts';

/** What a text says in numbers and days, as a glance at its words tells. */
export interface Plain {
  /** The key of each, scale included. */
  readonly keys: readonly number[];
  /** The unit of each, empty where it has none. */
  readonly units: readonly string[];
  /** A bit for each of them that nobody misses. */
  readonly weak: number;
  /** Bits of `roles` that any of them has, and that all have. */
  readonly some: number;
  readonly every: number;
  /** True where any has a unit. */
  readonly isMeasured: boolean;
}

// As many as there are bits for.
const mostKeys = 30;

/**
 * What a text says, where each part of it stands for itself or has a plain scale and unit behind
 * it; null where it has to be read.
 *
 * @param beginnings the words that quantities may begin with, by their index
 */
export function plainOf(
  said: Said,
  beginnings: readonly number[],
  facts: QuantityFacts,
): Plain | null {
  if (beginnings.length > mostKeys) return null;
  const known = rolesOf(facts);
  const keys: number[] = [];
  const units: string[] = [];
  let [weak, some, every, next] = [0, 0, -1, 0];
  let isMeasured = false;
  for (const index of beginnings) {
    // The word for a unit may be a number for itself: "30 seconds", "the second".
    if (index < next) continue;
    const word = said.tokens[index]?.word;
    if (!word) return null;
    const bits = known.bitsOf(word);
    const key = known.keyOf(word);
    if (Number.isNaN(key)) return null;
    const measure = bits & roles.counts ? measureBehind(said, index, known) : null;
    if (
      measure ? !isApart(said, index, next, measure, known) : !standsForItself(said, index, known)
    ) {
      return null;
    }
    some |= bits;
    every &= bits;
    if (bits & roles.unit) continue;
    const { scale, unit } = measure ?? unmeasured;
    if (scale > 1 && (key === 0 || bits & roles.foreign)) return null;
    if (bits & (roles.weak | roles.weakDay) && scale === 1) weak |= 1 << keys.length;
    keys.push(key * scale);
    units.push(unit);
    if (unit !== '') isMeasured = true;
    next = measure ? measure.next : index + 1;
  }
  return { keys, units, weak, some, every, isMeasured };
}

interface Measure {
  readonly scale: number;
  readonly unit: string;
  /** The index after its last word. */
  readonly next: number;
}

const unmeasured: Measure = { scale: 1, unit: '', next: 0 };

/** The scale, the unit or both behind a number, where nothing else can be meant. */
function measureBehind({ text, tokens }: Said, index: number, known: Roles): Measure | null {
  const number = tokens[index];
  let at = index + 1;
  let token = tokens[at];
  if (!number || !token) return null;
  let last: Token = number;
  const isGlued = (known.bitsOf(token.word) & roles.dash) !== 0 && token.start === number.end;
  if (isGlued) {
    last = token;
    token = tokens[++at];
    if (!token || token.start !== last.end) return null;
  }
  let behind = isBehind(text, last, token) ? known.behind(token.word) : null;
  let scale = 1;
  if (behind && behind.scale > 1) {
    if (isGlued) return null;
    scale = behind.scale;
    last = token;
    token = tokens[++at];
    behind = token && isBehind(text, last, token) ? known.behind(token.word) : null;
    if (behind && behind.scale > 1) return null;
  }
  const unit = (isGlued ? behind?.endingUnit : behind?.unit) ?? '';
  const phrase =
    token && isBehind(text, last, token) ? phraseBehind(text, token, tokens[at + 1], known) : '';
  if (phrase === null) return null;
  if ((unit || phrase) && scale === 1 && isYear(number.word, known.keyOf(number.word))) return null;
  if (phrase !== '') return { scale, unit: phrase, next: at + 2 };
  if (unit !== '') return { scale, unit, next: at + 1 };
  return scale > 1 ? { scale, unit, next: at } : null;
}

/** The unit of two words, as "per cent"; empty where they are none, null where they have to be read. */
function phraseBehind(
  text: string,
  first: Token,
  second: Token | undefined,
  known: Roles,
): string | null {
  if (!second || !isTelling(first, known.bitsOf) || !isTelling(second, known.bitsOf)) return '';
  if (second.kind !== 'word') return '';
  const isPlain = isBehind(text, first, second) && !/[^\p{L}]/u.test(second.text);
  return isPlain ? known.phraseUnit(first.word, second.word) : null;
}

/** Whether a word stands right behind another, and ends where its token does. */
function isBehind(text: string, last: Token, { start, end }: Token): boolean {
  if (goesOn(text, end, 'word')) return false;
  if (start === last.end) return true;
  const gap = text.charCodeAt(last.end);
  return start === last.end + 1 && (gap === 0x20 || gap === 0xa0);
}

/** True where a number with its scale and unit shares neither with the numbers around it. */
function isApart(
  said: Said,
  index: number,
  last: number,
  { unit, next }: Measure,
  known: Roles,
): boolean {
  const { text, tokens } = said;
  const start = tokens[index]?.start ?? 0;
  if (start > 0 && isInWord(text, start - 1)) return false;
  const bitsAt = (at: number): number => {
    const token = at < 0 || at >= tokens.length ? undefined : tokens[at];
    return token ? known.bitsOf(token.word) : 0;
  };
  if (bitsAt(index - 1) & roles.pays || (index > 0 && last === index)) return false;
  const isJoined = isJoint(tokens, index - 1, bitsAt(index - 1));
  if (isJoined && (last === index - 1 || bitsAt(index - 2) & mayCount)) return false;
  if (unit === '') return standsForItself(said, next - 1, known);
  return !(isJoint(tokens, next, bitsAt(next)) && bitsAt(next + 1) & mayCount);
}

const mayCount = roles.begins | roles.unit;

/** Whether two numbers may have one unit or scale by what stands between them. */
const isJoint = (tokens: readonly Token[], at: number, bits: number): boolean =>
  (bits & (roles.joins | roles.dash)) !== 0 || (bits !== 0 && tokens[at]?.text === ',');

/** True where nothing beside a word or a number makes another quantity of it. */
function standsForItself({ text, tokens }: Said, index: number, { bitsOf, keyOf }: Roles): boolean {
  const token = tokens[index];
  if (!token) return false;
  const { word, start, end } = token;
  const own = bitsOf(word);
  const isNumber = (own & roles.digits) !== 0;
  if (start > 0 && isInWord(text, start - 1)) return false;
  if (goesOn(text, end, isNumber ? 'digits' : 'word')) return false;
  const before = index > 0 ? tokens[index - 1] : undefined;
  if (before && bitsOf(before.word) & roles.pays) return false;
  if (own & (roles.fraction | roles.ambiguous) && isNearNumber(tokens, index, bitsOf)) return false;
  let between = 0;
  for (let at = index + 1; at < tokens.length; at++) {
    const next = tokens[at];
    if (!next) break;
    const bits = bitsOf(next.word);
    if (bits & roles.tells) {
      if (bits & roles.digits && !Number.isNaN(keyOf(next.word))) {
        return !isNumber || areParted(between, word, next.word);
      }
      if (bits & roles.phrase) return !isTelling(tokens[at + 1], bitsOf);
      if (bits & roles.ending) return next.start > (tokens[at - 1]?.end ?? 0);
      if (!(bits & roles.yearLabel) || at - index > 2) return false;
      return isNumber && isYear(word, keyOf(word)) && isStopAtMost(between);
    }
    if (!(bits & roles.joins)) return true;
    between |= bits;
  }
  return true;
}

/** Whether a number stands so near that "half" or "May" may belong to it. */
function isNearNumber(
  tokens: readonly Token[],
  index: number,
  bitsOf: (word: Word) => number,
): boolean {
  const last = Math.min(tokens.length - 1, index + farthest);
  for (let at = Math.max(0, index - farthest); at <= last; at++) {
    const token = tokens[at];
    if (at !== index && token && bitsOf(token.word) & roles.begins) return true;
  }
  return false;
}

const farthest = 2;

const isTelling = (token: Token | undefined, bitsOf: (word: Word) => number): boolean =>
  token !== undefined && (bitsOf(token.word) & roles.tells) !== 0;

/** Whether two numbers are two by what joins them: no season, no group of digits, no date. */
const areParted = (between: number, first: Word, second: Word): boolean =>
  between !== 0 &&
  !(between & roles.dash && first.text.length === yearLength) &&
  !(between & roles.stop && second.text.length === yearLength);

const yearLength = 4;

const isStopAtMost = (between: number): boolean => between === 0 || (between & roles.stop) !== 0;

const isYear = ({ text }: Word, key: number): boolean =>
  text.length === yearLength && key >= 1100 && key < 2100;
