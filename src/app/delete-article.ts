import { findArticle, updateArticle } from '../store/articles.ts';
import { addEvent } from '../store/events.ts';
import type { Writer } from '../store/roles.ts';
import { unfinished } from '../store/unfinished.ts';
import type { App, Editor } from './context.ts';
import { newId } from './ids.ts';
import { loadRecord } from './load.ts';

export interface DeleteInput {
  readonly article: string;
  readonly editor: Editor;
}

export interface DeleteSeveralInput {
  readonly articles: readonly string[];
  readonly editor: Editor;
}

/**
 * Takes an article off the Desk. Nothing of it is lost: it can be brought back.
 *
 * @throws LekturaError `not-found`
 */
export async function deleteArticle(app: App, { article, editor }: DeleteInput): Promise<void> {
  await app.store.write(async (db) => {
    await loadRecord(db, article);
    await setDeleted(app, db, article, editor, true);
  });
}

/**
 * Brings a deleted article back to the Desk; one that was not deleted stays as it is.
 *
 * @throws LekturaError `not-found`
 */
export async function undeleteArticle(app: App, { article, editor }: DeleteInput): Promise<void> {
  await app.store.write(async (db) => {
    if (!(await setDeleted(app, db, article, editor, false))) await loadRecord(db, article);
  });
}

/**
 * Takes several articles off the Desk, or brings them back. What somebody else has done so already
 * stays as it is.
 *
 * @returns the ids of those that were changed
 */
export async function setDeletedSeveral(
  app: App,
  { articles, editor }: DeleteSeveralInput,
  deleted: boolean,
): Promise<string[]> {
  return app.store.write(async (db) => {
    const changed: string[] = [];
    for (const article of new Set(articles)) {
      if (await setDeleted(app, db, article, editor, deleted)) changed.push(article);
    }
    return changed;
  });
}

/** Whether there was anything to change. */
async function setDeleted(
  app: App,
  db: Writer,
  article: string,
  { name: author }: Editor,
  deleted: boolean,
): Promise<boolean> {
  const record = await findArticle(db, article);
  if (!record || record.deletedAt === unfinished) return false;
  if ((record.deletedAt !== null) === deleted) return false;
  const at = app.clock();
  await updateArticle(db, { ...record, deletedAt: deleted ? at : null });
  const kind = deleted ? 'deleted' : 'undeleted';
  await addEvent(db, { id: newId(), article, kind, author, at, detail: null });
  return true;
}
