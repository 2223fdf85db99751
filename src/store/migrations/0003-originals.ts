import type { Kysely } from 'kysely';

/** Files as they came, so that a corrected translation can be written into them again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('files')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('originals')
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text')
    .addColumn('encoding', 'text')
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull().references('files.id'))
    .addPrimaryKeyConstraint('originals_key', ['article', 'side', 'version'])
    .execute();
}
