import type { ReviewedPassage } from './article.ts';
import type { Change, PresenceChange, RowsChange } from './correction.ts';
import { placeOf, withoutPassage, withPassage } from './presence.ts';
import { applySplices, invertSplices } from './splices.ts';
import { passageIn, type Standing } from './standing.ts';

/** The passages of a version of the source; null for version 0, which is none. */
export type SourceVersions = (version: number) => readonly ReviewedPassage[] | null;

const noSources: SourceVersions = () => null;

/**
 * The article after a change.
 *
 * @param sources needed where a change brings another version of the source
 * @throws Error when the change speaks of another article than this one: a fault of the program
 */
export function applyChange(
  standing: Standing,
  change: Change,
  sources: SourceVersions = noSources,
): Standing {
  switch (change.kind) {
    case 'text':
      return withEdited(standing, change.passage, (passage) => ({
        ...passage,
        text: applySplices(passage.text, change.splices),
        marks: change.marksAfter,
        revision: passage.revision + 1,
        ...confirmation(change.confirmedAfter),
      }));
    case 'passage-kind':
      return withEdited(standing, change.passage, (passage) => ({
        ...passage,
        kind: change.after,
        revision: passage.revision + 1,
      }));
    case 'confirm':
      return withEdited(standing, change.passage, (passage) => ({
        ...passage,
        ...confirmation(change.after),
      }));
    case 'insert':
      return withPassage(standing, change);
    case 'delete':
      return withoutPassage(standing, change.passage);
    case 'realign':
      return withRows(standing, change);
    case 'source':
      return {
        ...standing,
        source: sources(change.after),
        rows: change.rowsAfter,
        rowsRevision: standing.rowsRevision + 1,
      };
  }
}

/** The change that takes a change back, for the article right after it. */
export function invertChange(change: Change): Change {
  switch (change.kind) {
    case 'text':
      return {
        ...change,
        splices: invertSplices(change.splices),
        marksBefore: change.marksAfter,
        marksAfter: change.marksBefore,
        confirmedBefore: change.confirmedAfter,
        confirmedAfter: change.confirmedBefore,
      };
    case 'passage-kind':
      return { ...change, before: change.after, after: change.before };
    case 'confirm':
      return { ...change, before: change.after, after: change.before };
    case 'insert':
    case 'delete':
      return { ...change, kind: change.kind === 'insert' ? 'delete' : 'insert' };
    case 'realign':
      return { ...change, before: change.after, after: change.before };
    case 'source':
      return {
        kind: 'source',
        before: change.after,
        after: change.before,
        rowsBefore: change.rowsAfter,
        rowsAfter: change.rowsBefore,
      };
  }
}

/**
 * An article as its history makes it: the changes applied in order to what came in. What is kept
 * of an article always equals this.
 */
export const fold = (
  first: Standing,
  changes: readonly Change[],
  sources: SourceVersions = noSources,
): Standing => changes.reduce((standing, change) => applyChange(standing, change, sources), first);

/** The change that deletes a passage as it now stands, with all that is needed to bring it back. */
export function deletionOf(standing: Standing, id: string): PresenceChange {
  const content = passageIn(standing, id);
  if (!content) throw new Error(`There is no passage ${id}.`);
  return { kind: 'delete', passage: id, content, ...placeOf(standing, content) };
}

/** Where a run of rows stands now, or -1 when it does not stand any more. */
export function findRows(standing: Standing, run: RowsChange['before']): number {
  const wanted = run.map((row) => JSON.stringify(row));
  const rows = standing.rows.map((row) => JSON.stringify(row));
  return rows.findIndex((_, at) => wanted.every((row, index) => rows[at + index] === row));
}

function withRows(standing: Standing, change: RowsChange): Standing {
  const at = findRows(standing, change.before);
  if (at < 0) throw new Error('The rows of the change do not stand any more.');
  return {
    ...standing,
    rows: standing.rows.toSpliced(at, change.before.length, ...change.after),
    rowsRevision: standing.rowsRevision + 1,
  };
}

function withEdited(
  standing: Standing,
  id: string,
  edit: (passage: ReviewedPassage) => ReviewedPassage,
): Standing {
  if (!passageIn(standing, id)) throw new Error(`There is no passage ${id}.`);
  const edited = (side: readonly ReviewedPassage[]): readonly ReviewedPassage[] =>
    side.some((passage) => passage.id === id)
      ? side.map((passage) => (passage.id === id ? edit(passage) : passage))
      : side;
  return {
    ...standing,
    source: standing.source && edited(standing.source),
    target: edited(standing.target),
  };
}

const confirmation = (by: string | null): Pick<ReviewedPassage, 'confirmed' | 'confirmedBy'> => ({
  confirmed: by !== null,
  confirmedBy: by,
});
