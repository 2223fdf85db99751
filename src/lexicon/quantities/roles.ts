import { isCapitalised } from '../../text/capitals.ts';
import { numberPerRecord, oncePer, oncePerRecord } from '../../text/remember.ts';
import type { Word } from '../../text/words.ts';
import { accountedBy } from './accounted-by.ts';
import { readDigits } from './digits.ts';
import type { QuantityFacts } from './facts.ts';
import { isDash, type Lexeme, lexemesOfWord } from './lexemes.ts';
import type { Meaning } from './meanings.ts';
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
  /** Is missed by nobody, or counts loosely. */
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
    const bits = bitsOf(parts, firsts) | (isInAddresses(word.text) ? roles.address : 0);
    if (parts.length > 1 || only.end < word.text.length) return { bits, key: Number.NaN };
    return only.kind === 'digits'
      ? numberRole(only.text, bits, facts)
      : wordRole(only, bits, facts);
  };
  return {
    bitsOf: numberPerRecord((word) => find(word).bits),
    keyOf: oncePerRecord((word) => find(word).key),
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

function bitsOf(parts: readonly Lexeme[], firsts: ReadonlySet<string>): number {
  let some = 0;
  let every = -1;
  for (const part of parts) {
    const bits = bitsOfPart(part, firsts);
    some |= bits;
    every &= bits;
  }
  return every & roles.joins ? some : some & ~roles.joins;
}

function bitsOfPart(part: Lexeme, firsts: ReadonlySet<string>): number {
  const { kind, text, meaning } = part;
  if (kind === 'digits') return roles.begins | roles.tells | roles.digits;
  let bits: number = roles.other;
  if (accounts(part)) bits |= roles.loose;
  if (meaning.month !== undefined) bits |= roles.month;
  if (meaning.article) bits |= roles.article;
  if (meaning.begins) bits |= isUnit(meaning) ? roles.unit : roles.begins;
  if (meaning.measures && (kind === 'sign' || /^\p{Lu}{3}$/u.test(text))) bits |= roles.pays;
  if (kind === 'word') {
    if (isYearLabel(meaning)) bits |= roles.yearLabel;
    return bits | (meaning.tells ? roles.tells : meaning.joins ? roles.joins : 0);
  }
  if (text === '.') bits |= roles.stop;
  if (isDash(part)) bits |= roles.dash;
  if (fractions.has(text)) bits |= roles.begins;
  if (meaning.tells || firsts.has(text)) return bits | roles.tells;
  if (joiners.has(text) || isDash(part)) return bits | roles.joins;
  return pauses.has(text) ? bits : bits | roles.tells;
}

const isUnit = (meaning: Meaning): boolean =>
  (meaning.cardinal ?? meaning.ordinal ?? meaning.scale ?? meaning.fraction) === undefined &&
  dayOf(meaning) === undefined;

const dayOf = ({ month, weekday, relative }: Meaning): number | undefined =>
  month ?? weekday ?? relative;

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
  if (measures || fraction !== undefined) return { bits, key: Number.NaN };
  if (dayOf(part.meaning) !== undefined) return { bits, key: dayKey(part, facts) };
  if (cardinal === undefined && isDecade(ordinal)) return { bits, key: Number.NaN };
  const value = cardinal ?? ordinal ?? scale ?? Number.NaN;
  const isWeak = value < 2 || loose !== undefined || (cardinal === undefined && value <= 4);
  return { bits: isWeak ? bits | roles.weak : bits, key: value };
}

const isDecade = (ordinal = 0): boolean => ordinal >= 20 && ordinal % 10 === 0;

function dayKey({ text, meaning }: Lexeme, { capitalisedDates }: QuantityFacts): number {
  const { month, weekday, relative, needsNumber, ambiguous } = meaning;
  if (needsNumber || ambiguous) return Number.NaN;
  if (month === undefined && weekday === undefined) return -50 - (relative ?? Number.NaN);
  if (capitalisedDates !== isCapitalised(text)) return Number.NaN;
  return month === undefined ? -30 - (weekday ?? Number.NaN) : -10 - month;
}
