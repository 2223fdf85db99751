import { expect, test } from 'vitest';
import { baseForm, replacementFor } from '../../src/review/replacement.ts';

test.each([
  ['Rute', 'Rutte', 'Rutte'],
  ['Rute’s', 'Rutte', 'Rutte’s'],
  ["Rute's", 'Rutte', "Rutte's"],
  ['RUTE', 'Rutte', 'RUTTE'],
  ['RUTE’S', 'Rutte', 'RUTTE’S'],
  ['Hjuz’s', 'Hughes', 'Hughes’s'],
  ['Hughes’', 'Hjuz', 'Hjuz’s'],
  ['Hughes’', 'Huges', 'Huges’'],
  ['alliance', 'Alliance', 'Alliance'],
  ['Alliance', 'alliance', 'alliance'],
  ['NATO', 'Nato', 'NATO'],
  ['OTAN', 'NATO', 'NATO'],
  ['РУТЕ', 'Руте', 'РУТЕ'],
])('in place of %s, %s is %s', (found, spelling, expected) => {
  expect(replacementFor(found, spelling)).toBe(expected);
});

test('a small word that begins a sentence is written with a capital', () => {
  expect(replacementFor('Alliance', 'alliance', true)).toBe('Alliance');
});

test.each([
  ['Rutte’s', 'Rutte'],
  ["Hughes'", 'Hughes'],
  ['Rutte', 'Rutte'],
])('%s is a form of %s', (found, expected) => {
  expect(baseForm(found)).toBe(expected);
});
