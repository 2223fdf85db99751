import { joinRows, shiftRow, splitRow } from '../align/rows.ts';
import type { RowsChange } from '../review/correction.ts';
import { commonEnds } from '../review/ends.ts';
import { rowsOfIds, type Standing, withIndices } from '../review/standing.ts';
import type { Row } from '../text/bitext.ts';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, keepGesture, savedBy, withChange } from './gesture.ts';
import { loadArticle } from './load.ts';
import type { RowsConflict, Saved } from './results.ts';

export const rowOperations = [
  'join-next',
  'split',
  'shift-source-up',
  'shift-source-down',
  'shift-target-up',
  'shift-target-down',
] as const;

export type RowOperation = (typeof rowOperations)[number];

export interface RealignInput {
  readonly article: string;
  readonly rowsRevision: number;
  /** Counted from 0. */
  readonly row: number;
  readonly operation: RowOperation;
  readonly editor: Editor;
}

/**
 * Corrects which passages lie beside which. `saved` carries the rows' new revision.
 *
 * @throws LekturaError `not-found`, or `bad-input` for what cannot be done to that row
 */
export async function realign(app: App, input: RealignInput): Promise<Saved | RowsConflict> {
  return app.store.write(async (db) => {
    const loaded = await loadArticle(db, input.article);
    const { rowsRevision } = loaded.standing;
    if (rowsRevision !== input.rowsRevision) return { kind: 'rows-conflict', rowsRevision };
    const change = rowsChange(loaded.standing, input);
    const begun = beginGesture(app, loaded, input.editor, 'typed');
    const gesture = withChange(begun, change, { baseRevision: rowsRevision });
    await keepGesture(db, gesture);
    return savedBy(gesture, gesture.standing.rowsRevision);
  });
}

/** The smallest run of rows that the operation replaces, and what it puts there. */
function rowsChange(standing: Standing, { row, operation }: RealignInput): RowsChange {
  const rows = withIndices(standing).rows;
  const after = changedRows(rows, row, operation);
  if (!after) throw new LekturaError('bad-input', cannot[operation]);
  const before = standing.rows;
  const now = rowsOfIds(after, standing.source ?? [], standing.target);
  const { front, back } = commonEnds(
    before,
    now,
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  return {
    kind: 'realign',
    at: front,
    before: before.slice(front, before.length - back),
    after: now.slice(front, now.length - back),
  };
}

function changedRows(rows: readonly Row[], index: number, operation: RowOperation): Row[] | null {
  switch (operation) {
    case 'join-next':
      return joinRows(rows, index);
    case 'split':
      return splitInTwo(rows, index);
    case 'shift-source-up':
      return shiftRow(rows, index, 'source', 'up');
    case 'shift-source-down':
      return shiftRow(rows, index, 'source', 'down');
    case 'shift-target-up':
      return shiftRow(rows, index, 'target', 'up');
    case 'shift-target-down':
      return shiftRow(rows, index, 'target', 'down');
  }
}

/** The first passage of each side stays; of one passage beside one, the source stays alone. */
function splitInTwo(rows: readonly Row[], index: number): Row[] | null {
  const row = rows[index];
  if (!row) return null;
  const several = row.source.length > 1 || row.target.length > 1;
  return splitRow(rows, index, { source: 1, target: several ? 1 : 0 });
}

const cannot: Readonly<Record<RowOperation, string>> = {
  'join-next': 'There is no row below to join with.',
  split: 'A row of one passage cannot be split.',
  'shift-source-up': 'No passage of the source can go up from this row.',
  'shift-source-down': 'No passage of the source can go down from this row.',
  'shift-target-up': 'No passage of the translation can go up from this row.',
  'shift-target-down': 'No passage of the translation can go down from this row.',
};
