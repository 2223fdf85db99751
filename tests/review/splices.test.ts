import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applySplices,
  invertSplices,
  mapSplices,
  splicesBetween,
} from '../../src/review/splices.ts';
import { disjointSplices, revision } from './arbitrary.ts';

test.each([
  ['one word is exchanged whole', 'Mark Rute left.', 'Mark Rutte left.', [[5, 'Rute', 'Rutte']]],
  ['a possessive goes with its word', 'Rute’s plan', 'Rutte’s plan', [[0, 'Rute’s', 'Rutte’s']]],
  [
    'a figure is one word',
    'It cost 1.250,50 euro',
    'It cost 1,250.50 euro',
    [[8, '1.250,50', '1,250.50']],
  ],
  [
    'two places are two splices',
    'Rute and Rute',
    'Rutte and Rutte',
    [
      [0, 'Rute', 'Rutte'],
      [9, 'Rute', 'Rutte'],
    ],
  ],
  ['a line end counts', 'One.\nTwo.', 'One. Two.', [[4, '\n', ' ']]],
  ['the same text needs none', 'Rutte', 'Rutte', []],
  ['an empty text is filled', '', 'Rutte', [[0, '', 'Rutte']]],
  ['a text is emptied', 'Rutte', '', [[0, 'Rutte', '']]],
])('%s', (_, before, after, expected) => {
  const splices = splicesBetween(before, after);
  expect(splices.map(({ start, removed, inserted }) => [start, removed, inserted])).toEqual(
    expected,
  );
});

test('the splices between two texts make the second of the first, whatever the texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      expect(applySplices(before, splicesBetween(before, after))).toBe(after);
    }),
  );
  fc.assert(
    fc.property(revision, ({ before, after }) => {
      expect(applySplices(before, splicesBetween(before, after))).toBe(after);
    }),
  );
});

test('texts with nothing in common are exchanged whole, in no time to speak of', () => {
  const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ');
  const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(' ');
  expect(splicesBetween(before, after)).toEqual([{ start: 0, removed: before, inserted: after }]);
});

test('apply, then invert, is nothing done', () => {
  fc.assert(
    fc.property(revision, ({ before, after }) => {
      const splices = splicesBetween(before, after);
      expect(applySplices(after, invertSplices(splices))).toBe(before);
      expect(invertSplices(invertSplices(splices))).toEqual(splices);
    }),
  );
});

test('edits of different places can be made in either order', () => {
  fc.assert(
    fc.property(disjointSplices, ({ text, mine, theirs }) => {
      const late = mapSplices(mine, theirs);
      const early = mapSplices(theirs, mine);
      if (!late || !early) throw new Error('Disjoint places were taken for one.');
      const mineLast = applySplices(applySplices(text, theirs), late);
      const theirsLast = applySplices(applySplices(text, mine), early);
      expect(mineLast).toBe(theirsLast);
    }),
  );
});

test.each([
  ['the same word', [6, 'Rute', 'Rutte'], [6, 'Rute', 'Ruta'], null],
  ['a stretch around it', [6, 'Rute', 'Rutte'], [0, 'Mark  Rute', 'He'], null],
  ['an insertion inside it', [6, 'Rute', 'Rutte'], [8, '', 'x'], null],
  ['an insertion right before it', [6, 'Rute', 'Rutte'], [6, '', 'Mr '], [9, 'Rute', 'Rutte']],
  ['an insertion right after it', [6, 'Rute', 'Rutte'], [10, '', '’s'], [6, 'Rute', 'Rutte']],
  ['an edit before it', [6, 'Rute', 'Rutte'], [0, 'Mark', 'M.'], [4, 'Rute', 'Rutte']],
] as const)('an edit mapped over %s', (_, edit, over, expected) => {
  const splice = ([start, removed, inserted]: readonly [number, string, string]) => ({
    start,
    removed,
    inserted,
  });
  expect(mapSplices([splice(edit)], [splice(over)])).toEqual(expected && [splice(expected)]);
});

test('a change of another text is refused, not applied somewhere', () => {
  expect(() => applySplices('Mark Rutte', [{ start: 5, removed: 'Rute', inserted: 'x' }])).toThrow(
    /another text/,
  );
});
