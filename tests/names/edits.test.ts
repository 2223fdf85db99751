import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../src/names/edits.ts';

it.each([
  ['rutte', 'rute', 1],
  ['merkel', 'mrekel', 1],
  ['scholz', 'solc', 3],
  ['', 'ana', 3],
])('counts the letters to change from “%s” to “%s”', (a, b, count) => {
  expect(editDistance(a, b)).toBe(count);
});

it('tells what is over the limit as one more than the limit', () => {
  expect(editDistance('cologne', 'keln', 2)).toBe(3);
});

it('is the same both ways, and 0 for equal words alone', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
