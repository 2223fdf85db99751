import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinRows, rowsIndexByIndex, shiftRow, splitRow } from '../../src/align/rows.ts';
import type { Row } from '../../src/text/bitext.ts';

const row = (source: number[], target: number[]): Row => ({ source, target });

test('rows by index leave what one side has more in rows of its own', () => {
  expect(rowsIndexByIndex(1, 2)).toEqual([row([0], [0]), row([], [1])]);
  expect(rowsIndexByIndex(2, 0)).toEqual([row([0], []), row([1], [])]);
});

test('two rows join into one and the one splits again into the two', () => {
  const rows = [row([0], [0]), row([1], [1, 2]), row([2], [])];
  const joined = joinRows(rows, 0);
  expect(joined).toEqual([row([0, 1], [0, 1, 2]), row([2], [])]);
  expect(splitRow(joined ?? [], 0, { source: 1, target: 1 })).toEqual(rows);
});

test('a row does not join with nothing, nor split into nothing', () => {
  const rows = [row([0], [0])];
  expect(joinRows(rows, 0)).toBeNull();
  expect(splitRow(rows, 0, { source: 0, target: 0 })).toBeNull();
  expect(splitRow(rows, 0, { source: 1, target: 1 })).toBeNull();
  expect(splitRow(rows, 7, { source: 1, target: 0 })).toBeNull();
});

test('a row splits between the sides', () => {
  expect(splitRow([row([0], [0])], 0, { source: 1, target: 0 })).toEqual([
    row([0], []),
    row([], [0]),
  ]);
});

test('a passage moves to the row above or below, and an emptied row goes', () => {
  const rows = [row([0], [0]), row([1], [1]), row([], [2])];
  expect(shiftRow(rows, 1, 'target', 'up')).toEqual([row([0], [0, 1]), row([1], []), row([], [2])]);
  expect(shiftRow(rows, 1, 'target', 'down')).toEqual([
    row([0], [0]),
    row([1], []),
    row([], [1, 2]),
  ]);
  expect(shiftRow(rows, 2, 'target', 'up')).toEqual([row([0], [0]), row([1], [1, 2])]);
});

test('beyond the first and last row a passage gets a row of its own', () => {
  expect(shiftRow([row([0], [0])], 0, 'target', 'up')).toEqual([row([], [0]), row([0], [])]);
  expect(shiftRow([row([0], [0])], 0, 'source', 'down')).toEqual([row([], [0]), row([0], [])]);
  expect(shiftRow([row([], [0])], 0, 'target', 'down')).toBeNull();
  expect(shiftRow([row([], [0])], 0, 'source', 'down')).toBeNull();
});

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('join', 'split', 'shift'),
    index: fc.nat(8),
    source: fc.nat(3),
    target: fc.nat(3),
    side: fc.constantFrom('source' as const, 'target' as const),
    direction: fc.constantFrom('up' as const, 'down' as const),
  }),
);

test('whatever is joined, split and shifted, every passage stays in one row and in order', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), edits, (sourceCount, targetCount, steps) => {
      let rows = rowsIndexByIndex(sourceCount, targetCount);
      for (const { kind, index, side, direction, ...at } of steps) {
        rows =
          (kind === 'join'
            ? joinRows(rows, index)
            : kind === 'split'
              ? splitRow(rows, index, at)
              : shiftRow(rows, index, side, direction)) ?? rows;
        expect(rows.flatMap(({ source }) => source)).toEqual([...Array(sourceCount).keys()]);
        expect(rows.flatMap(({ target }) => target)).toEqual([...Array(targetCount).keys()]);
        expect(rows.every(({ source, target }) => source.length + target.length > 0)).toBe(true);
      }
    }),
  );
});
