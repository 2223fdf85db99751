import type { Row, Side } from '../text/bitext.ts';

/**
 * Rows that pair passages by their index. What one side has more stands in rows of its own.
 */
export const rowsIndexByIndex = (sourceCount: number, targetCount: number): Row[] =>
  Array.from({ length: Math.max(sourceCount, targetCount) }, (_, index) => ({
    source: index < sourceCount ? [index] : [],
    target: index < targetCount ? [index] : [],
  }));

/** Row `index` and the one after it made one; null when there is no row after it. */
export function joinRows(rows: readonly Row[], index: number): Row[] | null {
  const upper = rows[index];
  const lower = rows[index + 1];
  if (!upper || !lower) return null;
  return replaced(rows, index, 2, [
    { source: [...upper.source, ...lower.source], target: [...upper.target, ...lower.target] },
  ]);
}

/**
 * Row `index` made two: the first `source` and the first `target` of its passages stay, the rest
 * form the row below. Null when one of the two would be empty.
 */
export function splitRow(
  rows: readonly Row[],
  index: number,
  at: { readonly source: number; readonly target: number },
): Row[] | null {
  const row = rows[index];
  if (!row) return null;
  const upper = { source: row.source.slice(0, at.source), target: row.target.slice(0, at.target) };
  const lower = { source: row.source.slice(at.source), target: row.target.slice(at.target) };
  if (isEmpty(upper) || isEmpty(lower)) return null;
  return replaced(rows, index, 1, [upper, lower]);
}

/**
 * Moves one passage of one side to the row above (the first passage of row `index`) or below (its
 * last). Beyond the first and the last row it gets a row of its own; a row left empty goes. Null
 * when the row has no passage on that side, or nothing would change.
 */
export function shiftRow(
  rows: readonly Row[],
  index: number,
  side: Side,
  direction: 'up' | 'down',
): Row[] | null {
  const row = rows[index];
  const moving = direction === 'up' ? row?.[side][0] : row?.[side].at(-1);
  if (!row || moving === undefined) return null;
  const left: Row = {
    ...row,
    [side]: direction === 'up' ? row[side].slice(1) : row[side].slice(0, -1),
  };
  const neighbour = rows[direction === 'up' ? index - 1 : index + 1];
  if (!neighbour && isEmpty(left)) return null;
  const beside = neighbour ?? { source: [], target: [] };
  const joined: Row = {
    ...beside,
    [side]: direction === 'up' ? [...beside[side], moving] : [moving, ...beside[side]],
  };
  const pair = direction === 'up' ? [joined, left] : [left, joined];
  const start = direction === 'up' && neighbour ? index - 1 : index;
  return replaced(
    rows,
    start,
    neighbour ? 2 : 1,
    pair.filter((each) => !isEmpty(each)),
  );
}

const isEmpty = (row: Row): boolean => row.source.length === 0 && row.target.length === 0;

const replaced = (
  rows: readonly Row[],
  start: number,
  count: number,
  by: readonly Row[],
): Row[] => [...rows.slice(0, start), ...by, ...rows.slice(start + count)];
