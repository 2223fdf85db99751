import type { ReviewedPassage } from './article.ts';
import type { PresenceChange, RowOfIds } from './correction.ts';
import type { Standing } from './standing.ts';

type Place = Pick<PresenceChange, 'after' | 'row' | 'alone'>;

/** Where a passage stands, so that it can come back there. */
export function placeOf(standing: Standing, { id, side }: ReviewedPassage): Place {
  const passages = standing[side] ?? [];
  const index = passages.findIndex((passage) => passage.id === id);
  const row = standing.rows.findIndex((one) => one[side].includes(id));
  const beside = standing.rows[row];
  return {
    after: passages[index - 1]?.id ?? null,
    row,
    alone: beside !== undefined && beside.source.length + beside.target.length === 1,
  };
}

/** The place of a new passage: a row of its own under the row of the passage it follows. */
export const placeAfter = (
  standing: Standing,
  side: 'source' | 'target',
  after: string | null,
): Place => ({
  after,
  row: after === null ? 0 : standing.rows.findIndex((row) => row[side].includes(after)) + 1,
  alone: true,
});

/** The article with a passage put in. The rows may have changed since its place was noted. */
export function withPassage(standing: Standing, change: PresenceChange): Standing {
  const { content, passage: id } = change;
  const { side } = content;
  const passages = standing[side] ?? [];
  const index = indexFor(standing, change);
  const rowOf = (neighbour: ReviewedPassage | undefined, otherwise: number): number =>
    neighbour ? standing.rows.findIndex((row) => row[side].includes(neighbour.id)) : otherwise;
  const above = rowOf(passages[index - 1], -1);
  const below = rowOf(passages[index], standing.rows.length);
  const now = passages.toSpliced(index, 0, { ...content, revision: content.revision + 1 });
  const order = now.map((passage) => passage.id);
  return {
    ...standing,
    [side]: now,
    rows: withRow(standing.rows, change, order, above, below, id),
    rowsRevision: standing.rowsRevision + 1,
  };
}

/** The article without a passage; a row that it leaves empty goes with it. */
export function withoutPassage(standing: Standing, id: string): Standing {
  const without = (passages: readonly ReviewedPassage[]): readonly ReviewedPassage[] =>
    passages.filter((passage) => passage.id !== id);
  return {
    source: standing.source && without(standing.source),
    target: without(standing.target),
    rows: standing.rows
      .map((row) => ({
        source: row.source.filter((one) => one !== id),
        target: row.target.filter((one) => one !== id),
      }))
      .filter((row) => row.source.length + row.target.length > 0),
    rowsRevision: standing.rowsRevision + 1,
  };
}

function indexFor(standing: Standing, { content, after, row }: PresenceChange): number {
  const passages = standing[content.side] ?? [];
  if (after === null) return 0;
  const index = passages.findIndex((passage) => passage.id === after);
  if (index >= 0) return index + 1;
  // The passage it followed is gone; the rows tell about where that was.
  return standing.rows.slice(0, row).reduce((sum, one) => sum + one[content.side].length, 0);
}

/** Puts an id into the rows; `above` and `below` are the rows of its neighbours on its side. */
function withRow(
  rows: readonly RowOfIds[],
  { content: { side }, row, alone }: PresenceChange,
  order: readonly string[],
  above: number,
  below: number,
  id: string,
): RowOfIds[] {
  if (rows.length === 0 || (alone && above < below)) {
    const own: RowOfIds = { source: [], target: [], [side]: [id] };
    return rows.toSpliced(between(above + 1, row, below), 0, own);
  }
  // Neighbours that share a row leave no room between them, so the passage joins them there.
  const at = between(Math.max(above, 0), row, Math.min(below, rows.length - 1));
  return rows.map((one, index) => {
    if (index !== at) return one;
    const ids = [...one[side], id].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return { ...one, [side]: ids };
  });
}

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most);
