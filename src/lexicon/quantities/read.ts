import { placeDates } from './dates.ts';
import { draft } from './draft.ts';
import { noMeaning, type QuantityFacts } from './facts.ts';
import { digitsAt } from './figures.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';
import { type Draft, noQuantities, type Quantities } from './quantity.ts';
import { joinParts, shareMeasures } from './shared.ts';
import { wordAt } from './words.ts';

/** The quantities of a text, in order, as its language writes them. */
export function readQuantities(text: string, facts: QuantityFacts): Quantities {
  const lexemes = lexemesOf(text, facts);
  const all: Draft[] = [];
  const loose = new Set<number>();
  for (let index = 0; index < lexemes.length; ) {
    const lexeme = lexemes[index];
    if (!lexeme) break;
    const found = foundAt(lexemes, index, facts, all.at(-1));
    for (const value of lexeme.meaning.loose ?? none) loose.add(value);
    if (lexeme.kind === 'word' && roman.test(lexeme.text)) loose.add(romanValue(lexeme.text));
    let next = index + 1;
    for (const quantity of found) {
      all.push(quantity);
      next = Math.max(next, quantity.to);
    }
    index = next;
  }
  if (all.length === 0 && loose.size === 0) return noQuantities;
  placeDates(all, lexemes);
  shareMeasures(all, lexemes);
  return { all: joinParts(all, lexemes), loose };
}

const none: readonly never[] = [];

function foundAt(
  lexemes: readonly Lexeme[],
  index: number,
  facts: QuantityFacts,
  last: Draft | undefined,
): readonly Draft[] {
  const lexeme = lexemes[index];
  if (!lexeme) return none;
  if (lexeme.kind === 'digits') {
    // "120 m2": the power of a unit.
    const before = lexemes[index - 1];
    if (isPower(before, lexeme)) return none;
    return digitsAt(lexemes, index, facts);
  }
  if (lexeme.kind === 'sign') return fractionAt(lexemes, index, last);
  return lexeme.meaning === noMeaning ? none : wordAt(lexemes, index, facts);
}

const isPower = (unit: Lexeme | undefined, { text, start }: Lexeme): boolean =>
  /^[23]$/.test(text) &&
  unit?.kind === 'word' &&
  unit.end === start &&
  unit.meaning.measures !== undefined;

const roman = /^[IVX]{1,5}$/;

const romanSigns: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(text: string): number {
  const values = [...text].map((sign) => romanSigns[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

const fractionSigns: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

const fractionSign = ({ text }: Lexeme): number | undefined => fractionSigns[text];

function fractionAt(
  lexemes: readonly Lexeme[],
  index: number,
  before: Draft | undefined,
): readonly Draft[] {
  const lexeme = lexemes[index];
  const value = lexeme && fractionSign(lexeme);
  if (!lexeme || value === undefined) return none;
  if (before?.form === 'digits' && before.end === lexeme.start) {
    before.mantissa += value;
    before.values = [before.mantissa];
    before.end = lexeme.end;
    before.to = index + 1;
    return [];
  }
  return [draft(lexeme, index, index + 1, { mantissa: value, values: [value] })];
}
