import type { Kysely } from 'kysely';

/**
 * What a house sets for all its articles, and its lists of terms. Names and terms are marked as
 * deleted, so that a deletion can be taken back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('terms')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('pair', 'text', (column) => column.notNull())
    .addColumn('term', 'text', (column) => column.notNull())
    .addColumn('wanted', 'text', (column) => column.notNull())
    .addColumn('match', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('deleted_at', 'bigint')
    .execute();
  await db.schema.createIndex('terms_by_pair').on('terms').columns(['pair', 'kind']).execute();
  await db.schema.alterTable('house_names').addColumn('deleted_at', 'bigint').execute();
  await db.schema
    .createIndex('articles_by_deletion')
    .on('articles')
    .columns(['deleted_at', 'created_at'])
    .execute();
  // Confirmations are counted over all articles, and not one text is read for it.
  await db.schema
    .createIndex('passages_by_confirmation')
    .on('passages')
    .columns(['side', 'article', 'kind', 'confirmed_by'])
    .execute();
}
