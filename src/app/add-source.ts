import type { ReviewedPassage } from '../review/article.ts';
import { type NewerSource, newerSource } from '../review/newer-source.ts';
import { passagesOf, rowsOfIds, withIndices } from '../review/standing.ts';
import { updateArticle } from '../store/articles.ts';
import { addDocument } from '../store/documents.ts';
import { addEvent } from '../store/events.ts';
import { addOriginal, type Original } from '../store/originals.ts';
import type { Reader } from '../store/roles.ts';
import type { Document } from '../text/document.ts';
import { assess } from './assess.ts';
import { cleanDocument } from './clean.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, type Gesture, keepGesture, withChange } from './gesture.ts';
import { newId } from './ids.ts';
import { type Loaded, loadArticle } from './load.ts';
import { writePrepared } from './prepared.ts';
import {
  chosenFor,
  engineOf,
  readToCheck,
  readWishes,
  remember,
  type Unchecked,
} from './report.ts';

export interface AddSourceInput {
  readonly article: string;
  readonly source: Document;
  readonly editor: Editor;
  /** The file that it came in. */
  readonly originals?: readonly Original[];
}

/** What came of it. */
export interface SourceAdded {
  readonly sourceVersion: number;
  /** How many of its passages were changed, are new, or are gone; 0 for the first source. */
  readonly changes: number;
  /** How many passages of the translation ask for attention because of it. */
  readonly disturbed: number;
}

/**
 * Gives a translation its source, or a newer version of it. The translation stays as it now
 * stands, with all corrections. The first source is aligned with it; a newer one is laid where the
 * former lay, and whatever was confirmed beside a passage that changed is not confirmed any more.
 *
 * @throws LekturaError `not-found`, `too-large`, `bad-input`
 */
export async function addSource(app: App, input: AddSourceInput): Promise<SourceAdded> {
  const source = cleanDocument(input.source, 'source');
  const { article, editor, originals = [] } = input;
  return writePrepared(app.store, {
    read: async (db) => withSource(app, db, await loadArticle(db, article), source),
    prepare: ({ task }) => app.assess(app, task),
    prepareHere: ({ task }) => assess(app, task),
    isSame: (before, now) =>
      before.record.revision === now.record.revision &&
      engineOf(app, before.task.choice) === engineOf(app, now.task.choice),
    write: async (db, seen, assessment) => {
      const version = seen.record.sourceVersion + 1;
      const passages = passagesOf(source, 'source', version);
      const rows = rowsOfIds(assessment.bitext.pairs, passages, seen.standing.target);
      const begun = withChange(
        beginGesture(app, seen, editor, 'source-update'),
        {
          kind: 'source',
          before: version - 1,
          after: version,
          rowsBefore: seen.standing.rows,
          rowsAfter: rows,
        },
        { baseRevision: version - 1 },
        () => passages,
      );
      const newer = seen.newer ?? { changes: 0, disturbed: [] };
      const gesture = newer.disturbed.reduce(withoutConfirmation, begun);
      const { at, author } = gesture;
      await addDocument(db, { article, side: 'source', version }, source, at);
      for (const original of originals) {
        await addOriginal(db, article, { ...original, side: 'source', version });
      }
      const kept = await keepGesture(db, gesture);
      const record = { ...kept, sourceVersion: version, sourceLanguage: source.language };
      await updateArticle(db, record);
      const detail = { version };
      await addEvent(db, { id: newId(), article, kind: 'source-added', author, at, detail });
      remember(app, record, seen.task.choice, Promise.resolve(assessment));
      return {
        sourceVersion: version,
        changes: newer.changes,
        disturbed: newer.disturbed.length,
      };
    },
  });
}

/** An article to be laid beside a source that it does not have yet. */
interface Awaiting extends Unchecked {
  /** Null for the first source. */
  readonly newer: NewerSource | null;
}

async function withSource(
  app: App,
  db: Reader,
  loaded: Loaded,
  source: Document,
): Promise<Awaiting> {
  const { task } = await readToCheck(app, db, loaded);
  const wishes = await readWishes(app, db);
  const { record, standing } = loaded;
  const choice = chosenFor(app, wishes, source.language, record.targetLanguage);
  const passages = passagesOf(source, 'source', record.sourceVersion + 1);
  const newer = record.sourceVersion === 0 ? null : newerSource(standing, passages);
  const rows = newer && withIndices({ ...standing, source: passages, rows: newer.rows }).rows;
  return { ...loaded, newer, task: { target: task.target, source, rows, choice } };
}

function withoutConfirmation(gesture: Gesture, { id, confirmedBy, revision }: ReviewedPassage) {
  if (confirmedBy === null) return gesture;
  const change = { kind: 'confirm', passage: id, before: confirmedBy, after: null } as const;
  return withChange(gesture, change, { baseRevision: revision });
}
