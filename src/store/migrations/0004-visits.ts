import type { Kysely } from 'kysely';

/** Which passages an editor has been in, so that approving can tell which nobody has looked at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('visits')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('passage', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('visits_key', ['article', 'passage', 'author'])
    .execute();
}
