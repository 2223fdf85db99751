import { decadeValues } from './decades.ts';
import { isAllDigits, readDigits } from './digits.ts';
import { addMeasure, draft } from './draft.ts';
import type { QuantityFacts } from './facts.ts';
import { isDash, type Lexeme, touch } from './lexemes.ts';
import { currencyBefore } from './measures.ts';
import type { Draft } from './quantity.ts';

/** The quantities that digits at a lexeme begin: one, or the parts of a date or a score. */
export function digitsAt(lexemes: readonly Lexeme[], index: number, facts: QuantityFacts): Draft[] {
  const lexeme = lexemes[index];
  if (!lexeme) return [];
  const { text, start } = lexeme;
  const isWhole = isAllDigits(text);
  const minutes = isWhole ? undefined : minutesOf(text);
  if (!isWhole && (minutes !== undefined ? text.includes(':') : /^\d\d:\d\d$/.test(text))) {
    return [
      draft(lexeme, index, index + 1, {
        role: 'time',
        minutes,
        parts: figuresOf(text),
        values: [],
      }),
    ];
  }
  const { own, foreign } = readDigits(text, facts.decimal);
  const value = own ?? foreign;
  if (value === undefined) return partsOf(text, start, index);
  const quantity = draft(lexeme, index, index + 1, {
    mantissa: value,
    foreign: own === undefined ? undefined : foreign,
    isForeign: own === undefined && facts.decimal !== null,
    minutes,
    parts: !isWhole && /\s/.test(text) ? figuresOf(text) : none,
  });
  addScale(quantity, lexemes);
  if (quantity.scale > 1 && quantity.foreign !== undefined && value >= 1000) {
    // Nobody counts thousands of millions: "1.127 million" has decimals in any language.
    quantity.mantissa = quantity.foreign;
    quantity.foreign = undefined;
  }
  quantity.values = [quantity.mantissa * quantity.scale];
  if (quantity.foreign !== undefined) quantity.foreign *= quantity.scale;
  addMeasure(quantity, lexemes, index, facts);
  addRole(quantity, lexemes, text, facts);
  return [quantity];
}

const none: readonly never[] = [];

const figuresOf = (text: string): number[] => text.split(/\D+/).map(Number);

/** The minutes of the day that "14:30", "14.30" may say. */
function minutesOf(text: string): number | undefined {
  const match = /^(\d{1,2})[:.,](\d{2})$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 25 && minutes < 60 ? hours * 60 + minutes : undefined;
}

// "12.05.2019" is a day, a month and a year; what is no number otherwise is a number a part.
function partsOf(text: string, start: number, index: number): Draft[] {
  const parts = [...text.matchAll(/\d+/g)].map((part) => {
    const from = start + part.index;
    const value = Number(part[0]);
    return draft({ start: from, end: from + part[0].length }, index, index + 1, {
      mantissa: value,
      values: [value],
    });
  });
  const [day, month, year] = parts;
  if (parts.length === 3 && day && month && year && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) {
    day.role = 'day';
    month.kind = 'month';
    year.role = 'year';
  }
  return parts;
}

function addScale(quantity: Draft, lexemes: readonly Lexeme[]): void {
  const before = lexemes[quantity.to - 1];
  let at = quantity.to;
  if (isDash(lexemes[at]) && touch(before, lexemes[at]) && touch(lexemes[at], lexemes[at + 1]))
    at++;
  const word = lexemes[at];
  if (word?.kind !== 'word') return;
  const glued = touch(before, word);
  const mark = word.meaning.scaleMark;
  const scale =
    word.meaning.scale ??
    (mark !== undefined &&
    (!word.meaning.measures || (glued && pricedBefore(lexemes, quantity.from)))
      ? mark
      : undefined);
  if (scale === undefined || (scale === 100 && quantity.mantissa >= 10)) return;
  quantity.scale = scale;
  quantity.scaleSpan = { start: word.start, end: word.end };
  quantity.to = at + 1;
  if (mark !== undefined && lexemes[at + 1]?.text === '.' && touch(word, lexemes[at + 1])) {
    quantity.to = at + 2;
  }
}

const pricedBefore = (lexemes: readonly Lexeme[], at: number): boolean =>
  currencyBefore(lexemes, at) !== null;

function addRole(
  quantity: Draft,
  lexemes: readonly Lexeme[],
  text: string,
  facts: QuantityFacts,
): void {
  const after = lexemes[quantity.from + 1];
  const [value = 0] = quantity.values;
  if (isYear(quantity, lexemes, text, facts)) {
    quantity.role = 'year';
    quantity.measures = [];
    quantity.measureSpan = undefined;
  }
  if (isDecade(lexemes, quantity.from) && value % 10 === 0 && value >= 10) {
    quantity.role = 'decade';
    quantity.values = decadeValues(value);
  } else if (touch(lexemes[quantity.from], after) && after?.meaning.ordinalEnding) {
    quantity.role = 'ordinal';
    quantity.to = Math.max(quantity.to, quantity.from + 2);
  }
  if (isClock(lexemes, quantity.from + 1) && value < 25) {
    quantity.role = 'time';
    quantity.minutes ??= value * 60;
    // A full stop parts hours from minutes in every language, a comma where it parts decimals.
    quantity.isForeign &&= text.includes(',');
  }
}

function isYear(
  { values: [value = 0], scale, from, to, measures, measureSpan }: Draft,
  lexemes: readonly Lexeme[],
  text: string,
  { capitalisedNouns }: QuantityFacts,
): boolean {
  if (text.length !== 4 || !isAllDigits(text)) return false;
  if (scale > 1 || value < 1100 || value >= 2100) return false;
  if (measures.length === 0) return true;
  if (lexemes.slice(from + 1, from + 3).some(({ meaning }) => meaning.yearLabel)) return true;
  // "In 1995 Stone won": a name, not a weight.
  const unit = lexemes[to - 1]?.text ?? '';
  return (
    !capitalisedNouns && (measureSpan?.start ?? 0) > (lexemes[from]?.start ?? 0) && isName(unit)
  );
}

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}{2,}/u.test(word);

function isDecade(lexemes: readonly Lexeme[], at: number): boolean {
  let next = at + 1;
  if (lexemes[next]?.text === "'" || lexemes[next]?.text === '’') next++;
  if (isDash(lexemes[next]) && touch(lexemes[at], lexemes[next])) next++;
  const ending = lexemes[next];
  return touch(lexemes[next - 1], ending) && ending?.meaning.decadeEnding === true;
}

const isClock = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.meaning.clock === true ||
  (lexemes[at]?.text === '.' && lexemes[at + 1]?.meaning.clock === true);
