import type { ArticleState } from '../review/article.ts';
import type { ArticleRecord } from './articles.ts';
import type { Reader } from './roles.ts';

/** As much of an article as a list of many needs: none of its rows. */
export type DeskRecord = Pick<
  ArticleRecord,
  | 'id'
  | 'title'
  | 'state'
  | 'sourceLanguage'
  | 'targetLanguage'
  | 'contentRevision'
  | 'editor'
  | 'createdAt'
  | 'updatedAt'
  | 'deletedAt'
>;

/** The articles that are not deleted, the newest first. */
export async function listDeskRecords(db: Reader): Promise<DeskRecord[]> {
  const rows = await db
    .selectFrom('articles')
    .select(columns)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(recordOf);
}

/**
 * The articles that were deleted, the last one first.
 *
 * @param since UTC milliseconds
 */
export async function listDeleted(db: Reader, since: number): Promise<DeskRecord[]> {
  const rows = await db
    .selectFrom('articles')
    .select(columns)
    .where('deleted_at', '>=', since)
    .orderBy('deleted_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(recordOf);
}

const columns = [
  'id',
  'title',
  'state',
  'source_language',
  'target_language',
  'content_revision',
  'editor',
  'created_at',
  'updated_at',
  'deleted_at',
] as const;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly source_language: string | null;
  readonly target_language: string;
  readonly content_revision: number;
  readonly editor: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly deleted_at: number | null;
}

const recordOf = (row: Row): DeskRecord => ({
  id: row.id,
  title: row.title,
  state: row.state as ArticleState,
  sourceLanguage: row.source_language,
  targetLanguage: row.target_language,
  contentRevision: row.content_revision,
  editor: row.editor,
  createdAt: Number(row.created_at),
  updatedAt: Number(row.updated_at),
  deletedAt: row.deleted_at === null ? null : Number(row.deleted_at),
});
