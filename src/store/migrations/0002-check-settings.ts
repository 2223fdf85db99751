import type { Kysely } from 'kysely';

/** What an office wants of each check, in all language pairs or in one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('check_settings')
    .addColumn('check_id', 'text', (column) => column.notNull())
    .addColumn('pair', 'text', (column) => column.notNull())
    .addColumn('enabled', 'integer')
    .addColumn('severity', 'text')
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('check_settings_key', ['check_id', 'pair'])
    .execute();
}
