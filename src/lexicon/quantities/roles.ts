import { isCapitalised } from '../../text/capitals.ts';
import { numberPerRecord, oncePer, oncePerRecord } from '../../text/remember.ts';
import type { Word } from '../../text/words.ts';
import { accountedBy } from './accounted-by.ts';
import { readDigits } from './digits.ts';
import type { QuantityFacts } from './facts.ts';
import { isDash, type Lexeme, lexemesOfWord } from './lexemes.ts';
import { type Meaning, meanings } from './meanings.ts';
import { isCurrency } from './measures.ts';

/** What words, numbers and signs may be where the quantities of a language are written. */
export interface Roles {
  /** Bits of `roles`; 0 for most words, which mean nothing here. */
  readonly bitsOf: (word: Word) => number;
  /**
   * What a word says where nothing beside it makes another quantity of it: a number by its value, a
   * month, a weekday or a relative day by a number below 0. NaN for what has to be read.
   */
  readonly keyOf: (word: Word) => number;
  /** What a word behind a number may make of it; null for most. */
  readonly behind: (word: Word) => Behind | null;
  /** The one thing that two words measure in together, or nothing; null for several. */
  readonly phraseUnit: (first: Word, second: Word) => string | null;
}

/** What a word is behind a number. */
export interface Behind {
  /** The power of ten by which it counts; 1 where it is no such word. */
  readonly scale: number;
  /** The one thing that it measures in, or nothing. */
  readonly unit: string;
  /** The same for a word that a dash joins to its number: "24-godišnji". */
  readonly endingUnit: string;
}

/** The bits of a role. */
export const roles = {
  /** A quantity may begin with it, or with a part of it. */
  begins: 1 << 0,
  /** A quantity begins with it where an article stands before it. */
  unit: 1 << 1,
  article: 1 << 2,
  /** It may be the currency of a number behind it. */
  pays: 1 << 3,
  /** What follows it may belong to what stands before it. */
  joins: 1 << 4,
  /** A number before it may be read otherwise for it. */
  tells: 1 << 5,
  /** Makes a year of a number before it. */
  yearLabel: 1 << 6,
  digits: 1 << 7,
  /** A number that nobody misses. */
  weak: 1 << 8,
  /** Says another number by the other convention: "1.250". */
  foreign: 1 << 9,
  month: 1 << 10,
  /** Accounts for numbers that it does not name. */
  loose: 1 << 11,
  /** May be a part of an address. */
  address: 1 << 12,
  stop: 1 << 13,
  dash: 1 << 14,
  /** Means something else, or is a sign. */
  other: 1 << 15,
  /** Digits, or a number word that a scale or a unit may follow. */
  counts: 1 << 16,
  fraction: 1 << 17,
  /** A day or a month that nobody misses. */
  weakDay: 1 << 18,
  /** Is a day or a month for sure only where no digits stand near. */
  ambiguous: 1 << 19,
  /** Tells something only with the word behind it: "per cent". */
  phrase: 1 << 20,
  /** Tells something only where nothing parts it from what stands before it: "2nd". */
  ending: 1 << 21,
} as const;

/** What the words of a language are to quantities; found out once a word. */
export const rolesOf = oncePer((facts: QuantityFacts): Roles => {
  const partsOf = lexemesOfWord(facts);
  const firsts = firstSigns(facts);
  const find = (word: Word): Role => {
    const parts = partsOf(word);
    const [only] = parts;
    if (parts.length === 1 && only && isNothing(only)) return nothing;
    // A sign that quantities see as a space: what stands before it stands beside what follows.
    if (!only) return { bits: roles.begins | roles.article | roles.pays, key: Number.NaN };
    const bits = bitsOf(parts, firsts, facts) | (isInAddresses(word.text) ? roles.address : 0);
    if (parts.length > 1 || only.end < word.text.length) return { bits, key: Number.NaN };
    return only.kind === 'digits'
      ? numberRole(only.text, bits, facts)
      : wordRole(only, bits, facts);
  };
  return {
    bitsOf: numberPerRecord((word) => find(word).bits),
    keyOf: oncePerRecord((word) => find(word).key),
    behind: oncePerRecord((word) => behindOf(partsOf(word))),
    phraseUnit: (first, second) => {
      const { measures } = meanings(facts)(`${first.small} ${second.small}`);
      return measures ? unitOf(measures) : '';
    },
  };
});

interface Role {
  readonly bits: number;
  readonly key: number;
}

const nothing: Role = { bits: 0, key: Number.NaN };

const isNothing = (part: Lexeme): boolean =>
  part.kind === 'word' &&
  !part.meaning.begins &&
  !part.meaning.tells &&
  !part.meaning.joins &&
  !accounts(part);

const accounts = (part: Lexeme): boolean => accountedBy(part).length > 0;

const isInAddresses = (text: string): boolean => /[@/]|www|\.(?:com|org|net|example)/.test(text);

// The signs that units of several signs begin with: "°c".
const firstSigns = ({ words }: QuantityFacts): ReadonlySet<string> =>
  new Set([...words.keys()].map((word) => word.charAt(0)));

const pauses = new Set(',;:!?()[]"“”„‟«»‘…');
const joiners = new Set(".'’");
const fractions = new Set('½¼¾');

function bitsOf(
  parts: readonly Lexeme[],
  firsts: ReadonlySet<string>,
  facts: QuantityFacts,
): number {
  let some = 0;
  let every = -1;
  for (const part of parts) {
    const bits = bitsOfPart(part, firsts, facts);
    some |= bits;
    every &= bits;
  }
  const bits = every & roles.joins ? some : some & ~roles.joins;
  return parts.length > 1 ? bits & ~(roles.phrase | roles.ending) : bits;
}

function bitsOfPart(part: Lexeme, firsts: ReadonlySet<string>, facts: QuantityFacts): number {
  const { kind, text, meaning } = part;
  if (kind === 'digits') return roles.begins | roles.tells | roles.digits | roles.counts;
  let bits: number = roles.other;
  if (accounts(part)) bits |= roles.loose;
  if (meaning.month !== undefined) bits |= roles.month;
  if (meaning.article) bits |= roles.article;
  if (meaning.begins && !isNoDay(part, facts)) bits |= isUnit(meaning) ? roles.unit : roles.begins;
  if (meaning.measures && (kind === 'sign' || /^\p{Lu}{3}$/u.test(text))) bits |= roles.pays;
  if (kind === 'word') {
    if (isYearLabel(meaning)) bits |= roles.yearLabel;
    if (meaning.tells === 'in a phrase' && !meaning.joins) bits |= roles.phrase;
    if (meaning.tells === 'as an ending' && !meaning.joins) bits |= roles.ending;
    if (meaning.tells) bits |= roles.tells;
    return meaning.joins ? bits | roles.joins : bits;
  }
  if (text === '.') bits |= roles.stop;
  if (isDash(part)) bits |= roles.dash;
  if (fractions.has(text)) bits |= roles.begins;
  if (meaning.tells || firsts.has(text)) return bits | roles.tells;
  if (joiners.has(text) || isDash(part)) return bits | roles.joins;
  return pauses.has(text) ? bits : bits | roles.tells;
}

const isUnit = (meaning: Meaning): boolean => !isNumber(meaning) && dayOf(meaning) === undefined;

const isNumber = ({ cardinal, ordinal, scale, fraction }: Meaning): boolean =>
  (cardinal ?? ordinal ?? scale ?? fraction) !== undefined;

const dayOf = ({ month, weekday, relative }: Meaning): number | undefined =>
  month ?? weekday ?? relative;

// "may" and "sun" are nothing where days and months have capitals.
const isNoDay = ({ text, meaning }: Lexeme, { capitalisedDates }: QuantityFacts): boolean =>
  capitalisedDates &&
  (meaning.month ?? meaning.weekday) !== undefined &&
  !isCapitalised(text) &&
  !isNumber(meaning) &&
  !meaning.measures;

const isYearLabel = (meaning: Meaning): boolean =>
  meaning.yearLabel === true &&
  (meaning.scale ?? meaning.scaleMark) === undefined &&
  !(meaning.clock || meaning.decadeEnding || meaning.ordinalEnding);

// As a number of few figures, which differs from each other one by more than fractions lose.
const mostSigns = 9;

function numberRole(text: string, bits: number, facts: QuantityFacts): Role {
  if (text.length > mostSigns || /[^\d.,]/.test(text)) return { bits, key: Number.NaN };
  const { own, foreign } = readDigits(text, facts.decimal);
  const isTwofold = foreign !== undefined && own !== undefined;
  return { bits: isTwofold ? bits | roles.foreign : bits, key: own ?? Number.NaN };
}

function wordRole(part: Lexeme, bits: number, facts: QuantityFacts): Role {
  const { cardinal, ordinal, scale, fraction, measures, loose } = part.meaning;
  if (bits & roles.unit) return { bits, key: measures?.some(isCurrency) ? Number.NaN : 0 };
  if (dayOf(part.meaning) !== undefined) return dayRole(part, bits, facts);
  if ((cardinal !== undefined && measures) || (cardinal === undefined && isDecade(ordinal))) {
    return { bits, key: Number.NaN };
  }
  const value = cardinal ?? ordinal ?? scale ?? fraction ?? Number.NaN;
  let found = bits;
  const isSmallOrdinal = cardinal === undefined && ordinal !== undefined && ordinal <= 4;
  const isLoose = loose !== undefined && scale === undefined;
  if (value < 2 || isLoose || isSmallOrdinal) found |= roles.weak;
  if (cardinal !== undefined) found |= roles.counts;
  if ((cardinal ?? ordinal ?? scale) === undefined) found |= roles.fraction;
  return { bits: found, key: value };
}

const isDecade = (ordinal = 0): boolean => ordinal >= 20 && ordinal % 10 === 0;

function dayRole(
  { text, meaning }: Lexeme,
  bits: number,
  { capitalisedDates }: QuantityFacts,
): Role {
  const { month, weekday, relative, needsNumber, ambiguous, measures } = meaning;
  const isRelative = month === undefined && weekday === undefined;
  if (needsNumber || (!isRelative && capitalisedDates !== isCapitalised(text))) {
    return { bits, key: Number.NaN };
  }
  let found = bits;
  if (measures || ambiguous) found |= roles.weakDay;
  if (ambiguous) found |= roles.ambiguous;
  if (month !== undefined) return { bits: found, key: -10 - month };
  return { bits: found, key: weekday === undefined ? -50 - (relative ?? 0) : -30 - weekday };
}

/** What a word is behind a number; null for one that may be more than a scale or a unit. */
function behindOf([first, second, ...rest]: readonly Lexeme[]): Behind | null {
  if (!first || [second, ...rest].some((part) => part && mayBegin(part))) return null;
  const { scale, scaleMark, measures, clock, decadeEnding, ordinalEnding, head } = first.meaning;
  if (second?.kind === 'word' || scaleMark || clock || decadeEnding || ordinalEnding) return null;
  if (scale !== undefined) {
    const isAlone = !second && !measures && scale > hundred && first.meaning.cardinal === undefined;
    return isAlone ? { scale, unit: '', endingUnit: '' } : null;
  }
  const unit = measures ? unitOf(measures) : '';
  if (unit === null || (unit === '' && !head)) return null;
  return { scale: 1, unit, endingUnit: unit || (head ?? '') };
}

function unitOf([unit = '', ...others]: readonly string[]): string | null {
  return others.length > 0 || isCurrency(unit) || partsOfOthers.has(unit) ? null : unit;
}

const mayBegin = ({ kind, text, meaning }: Lexeme): boolean =>
  kind === 'digits' || meaning.begins || fractions.has(text);

// "Ten hundred" is read otherwise than "ten thousand".
const hundred = 100;

// Feet and inches make one length.
const partsOfOthers = new Set(['foot', 'inch']);
