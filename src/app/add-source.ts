import type { SourceChange } from '../review/correction.ts';
import { passagesOf, rowsOfIds, type Standing } from '../review/standing.ts';
import { updateArticle } from '../store/articles.ts';
import { addDocument } from '../store/documents.ts';
import { addEvent } from '../store/events.ts';
import type { Reader } from '../store/roles.ts';
import type { Row } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { assess } from './assess.ts';
import { cleanDocument } from './clean.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, keepGesture, withChange } from './gesture.ts';
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
}

/**
 * Gives a translation its source, or a newer version of it. The translation stays as it now
 * stands, with all corrections, and is aligned with the source anew.
 *
 * @throws LekturaError `not-found`, `too-large`, `bad-input`
 */
export async function addSource(
  app: App,
  input: AddSourceInput,
): Promise<{ sourceVersion: number }> {
  const source = cleanDocument(input.source, 'source');
  const { article, editor } = input;
  return writePrepared(app.store, {
    read: async (db) => withSource(app, db, await loadArticle(db, article), source),
    prepare: ({ task }) => app.assess(app, task),
    prepareHere: ({ task }) => assess(app, task),
    isSame: (before, now) =>
      before.record.revision === now.record.revision &&
      engineOf(app, before.task.choice) === engineOf(app, now.task.choice),
    write: async (db, seen, assessment) => {
      const version = seen.record.sourceVersion + 1;
      const change = sourceChange(seen.standing, source, assessment.bitext.pairs, version);
      const begun = beginGesture(app, seen, editor, 'source-update');
      const passages = passagesOf(source, 'source', version);
      const gesture = withChange(begun, change, { baseRevision: version - 1 }, () => passages);
      const { at, author } = gesture;
      await addDocument(db, { article, side: 'source', version }, source, at);
      const kept = await keepGesture(db, gesture);
      const record = { ...kept, sourceVersion: version, sourceLanguage: source.language };
      await updateArticle(db, record);
      const detail = { version };
      await addEvent(db, { id: newId(), article, kind: 'source-added', author, at, detail });
      remember(app, record, seen.task.choice, Promise.resolve(assessment));
      return { sourceVersion: version };
    },
  });
}

/** An article to be aligned with a source that it does not have yet. */
async function withSource(
  app: App,
  db: Reader,
  loaded: Loaded,
  source: Document,
): Promise<Unchecked> {
  const { task } = await readToCheck(app, db, loaded);
  const wishes = await readWishes(app, db);
  const choice = chosenFor(app, wishes, source.language, loaded.record.targetLanguage);
  return { ...loaded, task: { target: task.target, source, rows: null, choice } };
}

const sourceChange = (
  { target, rows }: Standing,
  source: Document,
  rowsAfter: readonly Row[],
  version: number,
): SourceChange => ({
  kind: 'source',
  before: version - 1,
  after: version,
  rowsBefore: rows,
  rowsAfter: rowsOfIds(rowsAfter, passagesOf(source, 'source', version), target),
});
