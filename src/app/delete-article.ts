import { findArticle, updateArticle } from '../store/articles.ts';
import { addEvent } from '../store/events.ts';
import type { App, Editor } from './context.ts';
import { newId } from './ids.ts';
import { loadRecord } from './load.ts';

export interface DeleteInput {
  readonly article: string;
  readonly editor: Editor;
}

/**
 * Takes an article off the Desk. Nothing of it is lost: it can be brought back.
 *
 * @throws LekturaError `not-found`
 */
export async function deleteArticle(app: App, { article, editor }: DeleteInput): Promise<void> {
  await app.store.write(async (db) => {
    const record = await loadRecord(db, article);
    const at = app.clock();
    await updateArticle(db, { ...record, deletedAt: at });
    const author = editor.name;
    await addEvent(db, { id: newId(), article, kind: 'deleted', author, at, detail: null });
  });
}

/**
 * Brings a deleted article back to the Desk; one that was not deleted stays as it is.
 *
 * @throws LekturaError `not-found`
 */
export async function undeleteArticle(app: App, { article, editor }: DeleteInput): Promise<void> {
  await app.store.write(async (db) => {
    const record = await findArticle(db, article);
    if (!record?.deletedAt) {
      await loadRecord(db, article);
      return;
    }
    const at = app.clock();
    await updateArticle(db, { ...record, deletedAt: null });
    const author = editor.name;
    await addEvent(db, { id: newId(), article, kind: 'undeleted', author, at, detail: null });
  });
}
