import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areEqualButOne, editDistance } from '../../src/names/edits.ts';

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

it('knows words that are equal once a letter of each is left out', () => {
  const shortened = (word: string): string[] => [
    word,
    ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
  ];
  // Few letters, so that words are near each other often enough.
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const others = new Set(shortened(b));
      expect(areEqualButOne(a, b)).toBe(shortened(a).some((one) => others.has(one)));
    }),
    { numRuns: 2000 },
  );
});
