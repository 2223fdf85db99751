import { isDash, type Lexeme } from './lexemes.ts';
import { noMeaning } from './meanings.ts';

/** A number in words: where it stops, what it is worth, and whether an ordinal ends it. */
export interface NumberWords {
  /** Index after its last lexeme. */
  readonly next: number;
  readonly value: number;
  /** The part before a last scale word: 2.5 of "two and a half million". */
  readonly mantissa: number;
  readonly scale: number;
  readonly scaleAt: number | undefined;
  readonly isOrdinal: boolean;
  readonly isPlural: boolean;
}

/**
 * Reads a number in words that begins at a lexeme: "twenty-five", "dvije hiljade i trista",
 * "two and a half million". Null where no number word stands.
 */
export function readNumberWords(lexemes: readonly Lexeme[], at: number): NumberWords | null {
  const { cardinal, ordinal, scale: power } = lexemes[at]?.meaning ?? noMeaning;
  if (cardinal === undefined && ordinal === undefined && power === undefined) return null;
  let total = 0;
  let current: number | undefined;
  let last = 0;
  let scale = 1;
  let scaleAt: number | undefined;
  let next = at;
  for (let index = at; index < lexemes.length; ) {
    const step = index === at ? index : afterJoin(lexemes, index);
    const meaning = lexemes[step]?.meaning;
    if (!meaning) break;
    const isJoined = step > index;
    const { cardinal, ordinal } = meaning;
    if (
      cardinal !== undefined &&
      fits(cardinal, current, last, isJoined && !hyphened(lexemes, index))
    ) {
      current = (current ?? 0) + cardinal;
      last = cardinal;
    } else if (
      ordinal !== undefined &&
      fits(ordinal, current, last, isJoined && !hyphened(lexemes, index))
    ) {
      return ordinalAt(total + (current ?? 0) + ordinal, step + 1);
    } else if (
      meaning.scale !== undefined &&
      !isJoined &&
      (current !== undefined || index === at)
    ) {
      if (current === undefined && total > 0) break;
      if (meaning.scale === 100 && current !== undefined && current < 100) {
        current *= 100;
        last = 100;
      } else {
        if (current === undefined && !goesOn(lexemes, step + 1, meaning.scale)) break;
        total += (current ?? 1) * meaning.scale;
        scale = meaning.scale;
        scaleAt = step;
        current = undefined;
        last = meaning.scale;
      }
    } else break;
    next = step + 1;
    index = next;
    const half = halfAfter(lexemes, next);
    if (half !== undefined && current !== undefined) {
      current += 0.5;
      next = half;
      index = half;
    }
  }
  if (next === at) return null;
  const value = total + (current ?? 0);
  const endsInScale = current === undefined && scaleAt === next - 1;
  return {
    next,
    value,
    mantissa: endsInScale ? value / scale : value,
    scale: endsInScale ? scale : 1,
    scaleAt: endsInScale ? scaleAt : undefined,
    isOrdinal: false,
    isPlural: false,
  };
}

const ordinalAt = (value: number, next: number): NumberWords => ({
  next,
  value,
  mantissa: value,
  scale: 1,
  scaleAt: undefined,
  isOrdinal: true,
  isPlural: false,
});

/** Whether a number word goes on with the number before it: units after tens, tens after hundreds. */
function fits(value: number, current: number | undefined, last: number, byAnd: boolean): boolean {
  if (current === undefined) return last === 0 || (value < last && (byAnd || last >= 1000));
  if (value === 0 || current === 0) return false;
  if (last >= 20 && last < 100) return value < 10 && last % 10 === 0;
  if (last >= 100) return value < 100;
  return false;
}

/** Whether a smaller number follows a scale that has no number before it: "hiljadu petsto". */
function goesOn(lexemes: readonly Lexeme[], index: number, scale: number): boolean {
  const next = lexemes[afterJoin(lexemes, index)]?.meaning.cardinal;
  return next !== undefined && next < scale;
}

/** The lexeme after "and" or a hyphen between number words, or the same one. */
function afterJoin(lexemes: readonly Lexeme[], index: number): number {
  const lexeme = lexemes[index];
  if (!lexeme) return index;
  const joins = lexeme.meaning.and || (isDash(lexeme) && hyphened(lexemes, index));
  const following = lexemes[index + 1]?.meaning;
  if (!joins || !following) return index;
  const { cardinal, ordinal } = following;
  return cardinal !== undefined || ordinal !== undefined ? index + 1 : index;
}

const hyphened = (lexemes: readonly Lexeme[], index: number): boolean => {
  const lexeme = lexemes[index];
  return (
    isDash(lexeme) &&
    lexemes[index - 1]?.end === lexeme?.start &&
    lexemes[index + 1]?.start === lexeme?.end
  );
};

/** The index after "and a half", "i po", if that follows. */
export function halfAfter(lexemes: readonly Lexeme[], index: number): number | undefined {
  let at = index;
  while (at < index + 4 && isDash(lexemes[at])) at++;
  const first = lexemes[at];
  if (!first) return undefined;
  if (!first.meaning.and) return undefined;
  for (let ahead = at + 1; ahead <= at + 4; ahead++) {
    const lexeme = lexemes[ahead];
    if (!lexeme) return undefined;
    if (lexeme.meaning.half) return ahead + 1;
    if (!isDash(lexeme) && !lexeme.meaning.article) return undefined;
  }
  return undefined;
}
