import type { ArticleState } from '../review/article.ts';
import type { RowOfIds } from '../review/correction.ts';
import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';
import type { ArticleRow } from './schema.ts';

/** What is kept of an article beside its passages. Times are UTC milliseconds. */
export interface ArticleRecord {
  readonly id: string;
  readonly title: string;
  /** Whether somebody named it; otherwise the title follows the headline. */
  readonly titled: boolean;
  readonly state: ArticleState;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
  /** 0 without a source. */
  readonly sourceVersion: number;
  readonly rows: readonly RowOfIds[];
  readonly rowsRevision: number;
  /** The number of its last correction, and of the last that can change what is found. */
  readonly revision: number;
  readonly contentRevision: number;
  readonly editor: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
}

/** The article of an id, deleted or not; undefined when there is none. */
export async function findArticle(db: Reader, id: string): Promise<ArticleRecord | undefined> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  return row && recordOf(row);
}

/** How many articles stand in each state; a state without any is left out. */
export async function countStates(db: Reader): Promise<Partial<Record<ArticleState, number>>> {
  const rows = await db
    .selectFrom('articles')
    .select((select) => ['state', select.fn.countAll().as('count')])
    .where('deleted_at', 'is', null)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

export async function addArticle(db: Writer, article: ArticleRecord): Promise<void> {
  await db
    .insertInto('articles')
    .values({ id: article.id, ...columnsOf(article) })
    .execute();
}

/** Writes what is kept of an article over what was. */
export async function updateArticle(db: Writer, article: ArticleRecord): Promise<void> {
  await db.updateTable('articles').set(columnsOf(article)).where('id', '=', article.id).execute();
}

const columnsOf = (article: ArticleRecord): Omit<ArticleRow, 'id'> => ({
  title: article.title,
  titled: article.titled ? 1 : 0,
  state: article.state,
  source_language: article.sourceLanguage,
  target_language: article.targetLanguage,
  source_version: article.sourceVersion,
  row_list: toJson(article.rows),
  rows_revision: article.rowsRevision,
  revision: article.revision,
  content_revision: article.contentRevision,
  editor: article.editor,
  created_at: article.createdAt,
  updated_at: article.updatedAt,
  deleted_at: article.deletedAt,
});

const recordOf = (row: ArticleRow): ArticleRecord => ({
  id: row.id,
  title: row.title,
  titled: row.titled === 1,
  state: row.state as ArticleState,
  sourceLanguage: row.source_language,
  targetLanguage: row.target_language,
  sourceVersion: row.source_version,
  rows: fromJson(row.row_list),
  rowsRevision: row.rows_revision,
  revision: row.revision,
  contentRevision: row.content_revision,
  editor: row.editor,
  createdAt: Number(row.created_at),
  updatedAt: Number(row.updated_at),
  deletedAt: row.deleted_at === null ? null : Number(row.deleted_at),
});
