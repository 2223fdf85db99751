import { beginningsIn, rangesAround } from './beginnings.ts';
import { placeDates } from './dates.ts';
import { draft } from './draft.ts';
import type { QuantityFacts } from './facts.ts';
import { digitsAt } from './figures.ts';
import { type Lexeme, lexemesOf, type Said } from './lexemes.ts';
import type { Draft, Quantity } from './quantity.ts';
import { joinParts, shareMeasures } from './shared.ts';
import { wordAt } from './words.ts';

/** The quantities of a text, in order, as its language writes them. */
export function readQuantities(said: Said, facts: QuantityFacts): readonly Quantity[] {
  const beginnings = beginningsIn(said, facts);
  if (beginnings?.length === 0) return none;
  const lexemes = lexemesOf(said, facts, beginnings && rangesAround(beginnings, said, facts));
  const all: Draft[] = [];
  for (let index = 0; index < lexemes.length; ) {
    let next = index + 1;
    for (const quantity of foundAt(lexemes, index, facts, all[all.length - 1])) {
      all.push(quantity);
      next = Math.max(next, quantity.to);
    }
    index = next;
  }
  if (all.length < 2) return all;
  placeDates(all, lexemes);
  shareMeasures(all, lexemes);
  return joinParts(all, lexemes);
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
    return isPower(lexemes[index - 1], lexeme) ? none : digitsAt(lexemes, index, facts);
  }
  if (lexeme.kind === 'sign') return fractionAt(lexemes, index, last);
  return lexeme.meaning.begins ? wordAt(lexemes, index, facts) : none;
}

const isPower = (unit: Lexeme | undefined, { text, start }: Lexeme): boolean =>
  unit?.kind === 'word' &&
  unit.end === start &&
  (text === '2' || text === '3') &&
  unit.meaning.measures !== undefined;

const fractionSigns = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

function fractionAt(
  lexemes: readonly Lexeme[],
  index: number,
  before: Draft | undefined,
): readonly Draft[] {
  const lexeme = lexemes[index];
  const value = lexeme && fractionSigns.get(lexeme.text);
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
