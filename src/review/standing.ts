import type { Row, Side } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import type { ReviewedArticle, ReviewedPassage } from './article.ts';
import type { RowOfIds } from './correction.ts';

/** The passages of an article at one moment of its history; every one of them is in one row. */
export interface Standing {
  readonly source: readonly ReviewedPassage[] | null;
  readonly target: readonly ReviewedPassage[];
  readonly rows: readonly RowOfIds[];
  readonly rowsRevision: number;
}

/** An article as it came in, before anybody has corrected it. */
export function firstStanding(
  source: Document | null,
  target: Document,
  rows: readonly Row[],
): Standing {
  const passages = {
    source: source ? passagesOf(source, 'source', 1) : null,
    target: passagesOf(target, 'target', 1),
  };
  return {
    ...passages,
    rows: rowsOfIds(rows, passages.source ?? [], passages.target),
    rowsRevision: 0,
  };
}

/**
 * The passages of a document as they came in. Their ids tell side, version of the document and
 * place: `t1`, `s12`, and `s2-12` in the second version of a source.
 */
export const passagesOf = (document: Document, side: Side, version: number): ReviewedPassage[] =>
  document.passages.map(({ kind, text, marks }, index) => ({
    kind,
    text,
    marks,
    id: `${side.charAt(0)}${version > 1 ? `${version}-` : ''}${index + 1}`,
    side,
    revision: 0,
    machineText: text,
    machineIndex: index,
    confirmed: false,
    confirmedBy: null,
  }));

/** The same article with its rows by index, as checks and pages want them. */
export function withIndices(standing: Standing): ReviewedArticle {
  const { source, target, rows, rowsRevision } = standing;
  const indexOf = new Map<string, number>();
  for (const side of [source ?? [], target]) {
    for (const [index, { id }] of side.entries()) indexOf.set(id, index);
  }
  const indices = (ids: readonly string[]): number[] =>
    exact(
      ids.flatMap((id) => {
        const index = indexOf.get(id);
        return index === undefined ? [] : [index];
      }),
    );
  return {
    source,
    target,
    rows: rows.map((row) => ({ source: indices(row.source), target: indices(row.target) })),
    rowsRevision,
  };
}

/** Rows by index as rows of ids. */
export const rowsOfIds = (
  rows: readonly Row[],
  source: readonly ReviewedPassage[],
  target: readonly ReviewedPassage[],
): RowOfIds[] => {
  const ids = (indices: readonly number[], side: readonly ReviewedPassage[]): string[] =>
    exact(indices.flatMap((index) => side[index]?.id ?? []));
  return rows.map((row) => ({ source: ids(row.source, source), target: ids(row.target, target) }));
};

// `flatMap` leaves room for sixteen in each of its arrays. There is one for each side of each row,
// and a copy takes no more than it holds.
const exact = <T>(found: readonly T[]): T[] => found.slice();

/** The passage of an id on either side, or undefined. */
export const passageIn = (standing: Standing, id: string): ReviewedPassage | undefined =>
  standing.target.find((passage) => passage.id === id) ??
  standing.source?.find((passage) => passage.id === id);
