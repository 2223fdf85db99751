import { expect, it } from 'vitest';
import type { Quantity } from '../../src/lexicon/quantities/quantity.ts';
import { readQuantities } from '../../src/lexicon/quantities/read.ts';
import { isShifted, isSlip } from '../../src/lexicon/quantities/slips.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

const facts = (await loadLexicon()).facts('en').quantities;

function quantity(text: string): Quantity {
  const [first] = readQuantities({ text, tokens: tokenise(text) }, facts);
  if (!first) throw new Error(`No quantity in “${text}”.`);
  return first;
}

it.each([
  ['72 ships', '27 ships', true],
  ['27 ships', '37 ships', true],
  ['130 ships', '1,300 ships', true],
  ['2 million people', '2 billion people', true],
  ['40 km', '38.5 km', false],
  ['27 ships', '27 ships', false],
  ['27 ships', '41 ships', false],
  ['5 ships', '6 ships', false],
])('whether a slip makes %s of %s: %s', (one, other, expected) => {
  expect(isSlip(quantity(one), quantity(other))).toBe(expected);
});

it.each([
  ['€20.5 million', '€20.5 billion', true],
  ['41 percent', '14 percent', true],
  ['€2 million', '€2 billion', false],
  ['€25 million', '€26 million', false],
  ['41 ships', '14 ships', false],
])('whether %s and %s are one measure with its figures shifted: %s', (one, other, expected) => {
  expect(isShifted(quantity(one), quantity(other))).toBe(expected);
});
