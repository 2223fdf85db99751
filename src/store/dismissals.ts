import type { Dismissal, DismissalScope } from '../review/dismissal.ts';
import type { Reader, Writer } from './roles.ts';
import type { DismissalRow } from './schema.ts';

/** The dismissals that hold in an article: its own, and those that hold everywhere. */
export async function listDismissals(db: Reader, article: string): Promise<Dismissal[]> {
  const rows = await db
    .selectFrom('dismissals')
    .selectAll()
    .where('restored_at', 'is', null)
    .where((either) => either.or([either('article', '=', article), either('scope', '=', 'always')]))
    .orderBy('made_at')
    .execute();
  return rows.map(dismissalOf);
}

/** A dismissal that somebody has taken back, and when (UTC milliseconds). */
export interface TakenBack extends Dismissal {
  readonly restoredBy: string;
  readonly restoredAt: number;
}

/** The dismissals of an article that were taken back. */
export async function listTakenBack(db: Reader, article: string): Promise<TakenBack[]> {
  const rows = await db
    .selectFrom('dismissals')
    .selectAll()
    .where('restored_at', 'is not', null)
    .where('article', '=', article)
    .orderBy('made_at')
    .execute();
  return rows.map((row) => ({
    ...dismissalOf(row),
    restoredBy: row.restored_by ?? '',
    restoredAt: Number(row.restored_at),
  }));
}

/** Every dismissal that holds somewhere. */
export async function listAllDismissals(db: Reader): Promise<Dismissal[]> {
  const rows = await db
    .selectFrom('dismissals')
    .selectAll()
    .where('restored_at', 'is', null)
    .orderBy('made_at')
    .execute();
  return rows.map(dismissalOf);
}

/** The dismissal of an id, unless it was taken back. */
export async function findDismissal(db: Reader, id: string): Promise<Dismissal | undefined> {
  const row = await db
    .selectFrom('dismissals')
    .selectAll()
    .where('id', '=', id)
    .where('restored_at', 'is', null)
    .executeTakeFirst();
  return row && dismissalOf(row);
}

/** Whether there is a dismissal of an id, taken back or not. */
export async function hasDismissal(db: Reader, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('dismissals')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function addDismissal(db: Writer, dismissal: Dismissal): Promise<void> {
  await db
    .insertInto('dismissals')
    .values({
      id: dismissal.id,
      article: dismissal.article,
      scope: dismissal.scope,
      check_id: dismissal.check,
      issue: dismissal.issue,
      fingerprint: dismissal.fingerprint,
      found: dismissal.text,
      message: dismissal.message,
      author: dismissal.author,
      made_at: dismissal.at,
      restored_by: null,
      restored_at: null,
    })
    .execute();
}

/** Takes a dismissal back; who did and when stays written. */
export async function endDismissal(
  db: Writer,
  id: string,
  author: string,
  at: number,
): Promise<void> {
  await db
    .updateTable('dismissals')
    .set({ restored_by: author, restored_at: at })
    .where('id', '=', id)
    .execute();
}

const dismissalOf = (row: DismissalRow): Dismissal => ({
  id: row.id,
  article: row.article,
  scope: row.scope as DismissalScope,
  check: row.check_id,
  issue: row.issue,
  fingerprint: row.fingerprint,
  text: row.found,
  message: row.message,
  author: row.author,
  at: Number(row.made_at),
});
