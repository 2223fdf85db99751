import type { Span } from '../../text/span.ts';
import { placeDates } from './dates.ts';
import { readDigits } from './digits.ts';
import type { QuantityFacts } from './facts.ts';
import { isDash, type Lexeme, lexemesOf, touch } from './lexemes.ts';
import { currencyBefore, measureAfter } from './measures.ts';
import { halfAfter, readNumberWords } from './number-words.ts';
import { type Draft, noQuantities, type Quantities } from './quantity.ts';
import { shareMeasures } from './shared.ts';

/** The quantities of a text, in order, as its language writes them. */
export function readQuantities(text: string, facts: QuantityFacts): Quantities {
  const lexemes = lexemesOf(text, facts);
  const all: Draft[] = [];
  const loose = new Set<number>();
  for (let index = 0; index < lexemes.length; ) {
    const lexeme = lexemes[index];
    if (!lexeme) break;
    for (const value of lexeme.meaning.loose ?? []) loose.add(value);
    if (lexeme.kind === 'word' && roman.test(lexeme.text)) loose.add(romanValue(lexeme.text));
    const found =
      lexeme.kind === 'digits'
        ? digitsAt(lexemes, index, facts)
        : fractionSign(lexeme) !== undefined
          ? fractionAt(lexemes, index, all.at(-1))
          : wordAt(lexemes, index, facts);
    all.push(...found);
    index = Math.max(index + 1, ...found.map(({ to }) => to));
  }
  if (all.length === 0 && loose.size === 0) return noQuantities;
  placeDates(all, lexemes);
  shareMeasures(all, lexemes);
  return { all: all.map(({ from, to, ...quantity }) => quantity), loose };
}

const roman = /^[IVX]{1,5}$/;

const romanSigns: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(text: string): number {
  const values = [...text].map((sign) => romanSigns[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

const blank = {
  kind: 'number',
  form: 'digits',
  role: 'count',
  foreign: undefined,
  isForeign: false,
  mantissa: 0,
  scale: 1,
  scaleSpan: undefined,
  minutes: undefined,
  parts: [],
  measures: [],
  measureSpan: undefined,
  weak: false,
} as const;

const draft = (span: Span, from: number, to: number, fields: Partial<Draft>): Draft => ({
  ...blank,
  values: [fields.mantissa ?? 0],
  start: span.start,
  end: span.end,
  from,
  to,
  ...fields,
});

function digitsAt(lexemes: readonly Lexeme[], index: number, facts: QuantityFacts): Draft[] {
  const lexeme = lexemes[index];
  if (!lexeme) return [];
  const { text, start } = lexeme;
  const minutes = minutesOf(text);
  if (minutes !== undefined && text.includes(':')) {
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
    parts: /\s/.test(text) ? figuresOf(text) : [],
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
  addRole(quantity, lexemes, text);
  return [quantity];
}

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
      // Minutes and seconds of a match, perhaps: said otherwise in every report.
      weak: /^\d\d:\d\d$/.test(text),
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
  if (!word || word.kind !== 'word') return;
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

function addMeasure(
  quantity: Draft,
  lexemes: readonly Lexeme[],
  first: number,
  facts: QuantityFacts,
): void {
  const before = currencyBefore(lexemes, first);
  const found = before ?? measureAfter(lexemes, quantity.to, facts);
  if (!found) return;
  quantity.measures = found.codes;
  quantity.measureSpan = { start: found.span.start, end: found.span.end };
  if (!before) quantity.to = found.next;
}

function addRole(quantity: Draft, lexemes: readonly Lexeme[], text: string): void {
  const after = lexemes[quantity.from + 1];
  const [value = 0] = quantity.values;
  const isPlain = /^\d{4}$/.test(text) && quantity.scale === 1;
  const labelled = lexemes
    .slice(quantity.from + 1, quantity.from + 3)
    .some(({ meaning }) => meaning.yearLabel);
  if (isPlain && value >= 1100 && value < 2100 && (labelled || quantity.measures.length === 0)) {
    quantity.role = 'year';
    quantity.measures = [];
    quantity.measureSpan = undefined;
  }
  if (isDecade(lexemes, quantity.from) && value % 10 === 0 && value >= 10) {
    quantity.role = 'decade';
    quantity.values = decadeValues(value);
  } else if (touch(lexemes[quantity.from], after) && /^(?:st|nd|rd|th)$/i.test(after?.text ?? '')) {
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

/** A decade of the last century may be named without it. */
function decadeValues(value: number): number[] {
  if (value < 100) return [value, 1900 + value];
  return value >= 1900 && value < 2000 ? [value, value % 100] : [value];
}

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

const fractionSigns: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

const fractionSign = ({ text }: Lexeme): number | undefined => fractionSigns[text];

function fractionAt(lexemes: readonly Lexeme[], index: number, before: Draft | undefined): Draft[] {
  const lexeme = lexemes[index];
  const value = lexeme && fractionSign(lexeme);
  if (!lexeme || value === undefined) return [];
  if (before?.form === 'digits' && before.end === lexeme.start) {
    before.mantissa += value;
    before.values = [before.mantissa];
    before.end = lexeme.end;
    before.to = index + 1;
    return [];
  }
  return [draft(lexeme, index, index + 1, { mantissa: value, values: [value] })];
}

function wordAt(lexemes: readonly Lexeme[], index: number, facts: QuantityFacts): Draft[] {
  const lexeme = lexemes[index];
  if (!lexeme || lexeme.kind !== 'word') return [];
  const { meaning } = lexeme;
  const found =
    dateWord(lexemes, index, facts) ??
    numberWords(lexemes, index) ??
    bareScale(lexemes, index) ??
    oneUnit(lexemes, index);
  if (!found) return [];
  if (found.kind === 'number') {
    if (meaning.measures && meaning.cardinal !== undefined && found.to === index + 1) {
      found.measures = meaning.measures;
    } else addMeasure(found, lexemes, index, facts);
  }
  return [found];
}

function dateWord(lexemes: readonly Lexeme[], index: number, facts: QuantityFacts): Draft | null {
  const lexeme = lexemes[index];
  if (!lexeme) return null;
  const { month, weekday, relative, needsNumber, ambiguous, measures } = lexeme.meaning;
  const value = month ?? weekday ?? relative;
  if (value === undefined) return null;
  const kind = month !== undefined ? 'month' : weekday !== undefined ? 'weekday' : 'relative';
  const besideNumber = [-2, -1, 1, 2].some((step) => lexemes[index + step]?.kind === 'digits');
  const isCapital = /^\p{Lu}/u.test(lexeme.text);
  if (kind !== 'relative' && facts.capitalisedDates !== isCapital) {
    // At the start of a sentence a common word has a capital too.
    if (!isCapital || !beginsSentence(lexemes, index)) return null;
  }
  const isAbbreviated = lexemes[index + 1]?.text === '.';
  if (needsNumber && !besideNumber && !isAbbreviated) return null;
  const weak = (ambiguous === true && !besideNumber) || measures !== undefined;
  return draft(lexeme, index, index + 1, { kind, form: 'word', values: [value], weak });
}

const beginsSentence = (lexemes: readonly Lexeme[], index: number): boolean =>
  index === 0 || lexemes[index - 1]?.kind === 'sign';

function numberWords(lexemes: readonly Lexeme[], index: number): Draft | null {
  const found = readNumberWords(lexemes, index);
  const first = lexemes[index];
  if (!found || !first) return null;
  const last = lexemes[found.next - 1] ?? first;
  const scale = found.scaleAt === undefined ? undefined : lexemes[found.scaleAt];
  const end = scale ? (lexemes[found.next - 2]?.end ?? last.end) : last.end;
  const isDecade = found.isOrdinal && found.value >= 20 && found.value % 10 === 0;
  return draft({ start: first.start, end }, index, found.next, {
    form: 'word',
    role: isDecade ? 'decade' : found.isOrdinal ? 'ordinal' : 'count',
    mantissa: found.mantissa,
    scale: found.scale,
    scaleSpan: scale ? { start: scale.start, end: scale.end } : undefined,
    values: isDecade ? decadeValues(found.value) : [found.value],
    weak:
      found.value < 2 || (found.isOrdinal && found.value <= 4) || first.meaning.loose !== undefined,
  });
}

/** "a mile": one, but seldom counted. */
function oneUnit(lexemes: readonly Lexeme[], index: number): Draft | null {
  const lexeme = lexemes[index];
  const { measures } = lexeme?.meaning ?? {};
  if (!lexeme || !measures || !lexemes[index - 1]?.meaning.article) return null;
  return draft(lexeme, index, index + 1, { form: 'word', mantissa: 1, measures, weak: true });
}

/** "thousands", "half a million", "milion i po", and fractions, which are weak. */
function bareScale(lexemes: readonly Lexeme[], index: number): Draft | null {
  const first = lexemes[index];
  if (!first) return null;
  const { fraction, scale } = first.meaning;
  if (scale !== undefined) {
    const half = halfAfter(lexemes, index + 1);
    return draft(first, index, half ?? index + 1, {
      form: half === undefined ? 'scale' : 'word',
      mantissa: half === undefined ? 1 : 1.5,
      scale,
      scaleSpan: { start: first.start, end: first.end },
      values: [half === undefined ? scale : 1.5 * scale],
    });
  }
  if (fraction === undefined) return null;
  for (const step of [1, 2]) {
    const word = lexemes[index + step];
    const power = word?.meaning.scale;
    if (word && power !== undefined) {
      return draft(first, index, index + step + 1, {
        form: 'word',
        mantissa: fraction,
        scale: power,
        scaleSpan: { start: word.start, end: word.end },
        values: [fraction * power],
      });
    }
  }
  return draft(first, index, index + 1, {
    form: 'word',
    mantissa: fraction,
    values: [fraction],
    weak: true,
  });
}
