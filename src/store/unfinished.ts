import type { Reader, Writer } from './roles.ts';

/** Stands where an article was deleted, as long as not all of it has been written. */
export const unfinished = 0;

/**
 * The articles of which not all was written.
 *
 * @param before UTC milliseconds: they were begun earlier
 */
export async function listUnfinished(db: Reader, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('id')
    .where('deleted_at', '=', unfinished)
    .where('created_at', '<', before)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Takes away what was written of an article that is unfinished, and the files it alone came in. An
 * article that was finished stays.
 */
export async function removeUnfinished(db: Writer, article: string): Promise<void> {
  const found = await db
    .selectFrom('articles')
    .select('id')
    .where('id', '=', article)
    .where('deleted_at', '=', unfinished)
    .executeTakeFirst();
  if (!found) return;
  await db.deleteFrom('passages').where('article', '=', article).execute();
  await db.deleteFrom('originals').where('article', '=', article).execute();
  await db
    .deleteFrom('files')
    .where('id', 'not in', (files) => files.selectFrom('originals').select('file'))
    .execute();
  await db.deleteFrom('documents').where('article', '=', article).execute();
  await db.deleteFrom('articles').where('id', '=', article).execute();
}
