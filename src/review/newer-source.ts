import type { ReviewedPassage } from './article.ts';
import type { RowOfIds } from './correction.ts';
import type { Standing } from './standing.ts';
import { formerOf } from './versions.ts';

/** What a newer version of the source does to an article. */
export interface NewerSource {
  /** The rows as they stood, with the new passages in the places of the former. */
  readonly rows: readonly RowOfIds[];
  /** Passages of the translation whose source was changed, or is gone. */
  readonly disturbed: readonly ReviewedPassage[];
  /** How many passages of the source were changed, are new, or are gone. */
  readonly changes: number;
}

/**
 * Lays a newer version of the source beside the translation. What lies beside what stays as it was
 * aligned, and corrected by hand; a new passage has a row of its own under the one before it.
 *
 * @param passages the newer version
 */
export function newerSource(standing: Standing, passages: readonly ReviewedPassage[]): NewerSource {
  const before = standing.source ?? [];
  const former = formerOf(
    before.map(({ text }) => text),
    passages.map(({ text }) => text),
  );
  const rowOf = new Map(
    standing.rows.flatMap((row, at) => row.source.map((id) => [id, at] as const)),
  );
  const places = placesIn(former.map((index) => rowOf.get(before[index ?? -1]?.id ?? '') ?? null));
  const kept = new Set(former);
  const disturbedRows = new Set<number>();
  let changes = 0;
  for (const [index, { id }] of before.entries()) {
    if (kept.has(index)) continue;
    changes += 1;
    disturbedRows.add(rowOf.get(id) ?? -1);
  }
  for (const [index, { text }] of passages.entries()) {
    const was = before[former[index] ?? -1];
    if (was?.text === text) continue;
    changes += 1;
    const place = places[index];
    if (place && !place.alone) disturbedRows.add(place.row);
  }
  const disturbed = new Set(
    standing.rows.flatMap((row, at) => (disturbedRows.has(at) ? row.target : [])),
  );
  return {
    rows: rowsWith(standing.rows, passages, places),
    disturbed: standing.target.filter(({ id }) => disturbed.has(id)),
    changes,
  };
}

/** The row that a new passage comes to stand in, or under: then it is alone there. */
interface Place {
  readonly row: number;
  readonly alone: boolean;
}

/** A passage between two of one row joins them; any other that is new stands alone. */
function placesIn(rows: readonly (number | null)[]): Place[] {
  return rows.map((row, index) => {
    if (row !== null) return { row, alone: false };
    const above = rows.slice(0, index).findLast((one) => one !== null) ?? -1;
    const below = rows.slice(index).find((one) => one !== null) ?? null;
    return { row: above, alone: above < 0 || above !== below };
  });
}

function rowsWith(
  rows: readonly RowOfIds[],
  passages: readonly ReviewedPassage[],
  places: readonly Place[],
): RowOfIds[] {
  const idsAt = (row: number, alone: boolean): string[] =>
    passages.flatMap(({ id }, index) =>
      places[index]?.row === row && places[index]?.alone === alone ? [id] : [],
    );
  const alone = (row: number): RowOfIds[] =>
    idsAt(row, true).map((id) => ({ source: [id], target: [] }));
  return [
    ...alone(-1),
    ...rows.flatMap(({ target }, at) => [{ source: idsAt(at, false), target }, ...alone(at)]),
  ].filter(({ source, target }) => source.length + target.length > 0);
}
