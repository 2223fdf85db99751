import type { Kysely } from 'kysely';

/** Articles with their texts, history, dismissals, counts and events, and the house register. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('articles')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('titled', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('source_language', 'text')
    .addColumn('target_language', 'text', (column) => column.notNull())
    .addColumn('source_version', 'integer', (column) => column.notNull())
    .addColumn('row_list', 'text', (column) => column.notNull())
    .addColumn('rows_revision', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content_revision', 'integer', (column) => column.notNull())
    .addColumn('editor', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('deleted_at', 'bigint')
    .execute();
  await db.schema
    .createTable('documents')
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('newline', 'text', (column) => column.notNull())
    .addColumn('gaps', 'text', (column) => column.notNull())
    .addColumn('metadata', 'text', (column) => column.notNull())
    .addColumn('passages', 'text', (column) => column.notNull())
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('documents_key', ['article', 'side', 'version'])
    .execute();
  await db.schema
    .createTable('passages')
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('marks', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('machine_text', 'text')
    .addColumn('machine_index', 'integer')
    .addColumn('confirmed_by', 'text')
    .addPrimaryKeyConstraint('passages_key', ['article', 'id'])
    .execute();
  await db.schema
    .createTable('gestures')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('root', 'text', (column) => column.notNull().references('gestures.id'))
    .addColumn('forward', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('gestures_by_article')
    .on('gestures')
    .columns(['article', 'number'])
    .execute();
  await db.schema.createIndex('gestures_by_root').on('gestures').columns(['root']).execute();
  await createCorrections(db);
  await createJudgements(db);
  await db.schema
    .createTable('house_names')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('english', 'text', (column) => column.notNull())
    .addColumn('source_forms', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function createCorrections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('gesture', 'text', (column) => column.notNull().references('gestures.id'))
    .addColumn('passage', 'text')
    .addColumn('change', 'text', (column) => column.notNull())
    .addColumn('base_revision', 'integer', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('check_id', 'text')
    .addColumn('issue', 'text')
    .addColumn('undoes', 'text', (column) => column.references('corrections.id'))
    .addColumn('source_version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('corrections_in_order', ['article', 'number'])
    .execute();
  await db.schema
    .createIndex('corrections_by_passage')
    .on('corrections')
    .columns(['article', 'passage'])
    .execute();
  await db.schema
    .createIndex('corrections_by_gesture')
    .on('corrections')
    .columns(['gesture'])
    .execute();
}

async function createJudgements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('dismissals')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('check_id', 'text', (column) => column.notNull())
    .addColumn('issue', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text')
    .addColumn('found', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('restored_by', 'text')
    .addColumn('restored_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('dismissals_by_article')
    .on('dismissals')
    .columns(['article'])
    .execute();
  await db.schema.createIndex('dismissals_by_scope').on('dismissals').columns(['scope']).execute();
  await db.schema
    .createTable('snapshots')
    .addColumn('article', 'text', (column) => column.primaryKey().references('articles.id'))
    .addColumn('content_revision', 'integer', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('words', 'integer', (column) => column.notNull())
    .addColumn('findings', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull().references('articles.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('detail', 'text')
    .execute();
  await db.schema.createIndex('events_by_article').on('events').columns(['article']).execute();
}
