import { expect, test } from 'vitest';
import { numbers } from '../../src/text/numbers.ts';

// biome-ignore format: a table reads better in rows
const cases: readonly (readonly [string, number[][]])[] = [
  ['Budžet je 1.250,50 evra.', [[1250.5]]],
  ['The budget is 1,250.50 euros.', [[1250.5]]],
  ['5.000 ljudi', [[5000, 5]]],
  ['5,000 people', [[5000, 5]]],
  ['0.500 litara', [[0.5]]],
  ['1.234.567 and 1,234,567', [[1234567], [1234567]]],
  ['10 000 and 3 970,5', [[10000], [3970.5]]],
  ['im Jahr 2018 500 Gäste', [[2018], [500]]],
  ["1'250 Franken, 1’250 francs", [[1250], [1250]]],
  ['20,5 milijardi', [[20.5]]],
  ['on 12.05.2019', [[12], [5], [2019]]],
  ['at 12:30', [[12], [30]]],
  ['between 5-7 and 2/3', [[5], [7], [2], [3]]],
  ['the 1930s, 125th, G20', [[1930], [125], [20]]],
  ['in 1939.', [[1939]]],
  ['٣٤ and ３４', [[34], [34]]],
  ['none here', []],
];

test.each(cases)('%s', (text, values) => {
  const found = numbers(text);
  expect(found.map((number) => number.values)).toEqual(values);
  for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written);
});

test('a percent sign belongs to the number before it', () => {
  expect(numbers('7,5 % of 12% and 30').map(({ percent }) => percent)).toEqual([true, true, false]);
});
