import { setImmediate } from 'node:timers/promises';
import type { ReviewedPassage } from '../review/article.ts';
import { passageIn, type Standing } from '../review/standing.ts';
import { type ArticleRecord, findArticle } from '../store/articles.ts';
import { listPassages } from '../store/passages.ts';
import type { Reader } from '../store/roles.ts';
import { LekturaError } from '../text/error.ts';

/** An article as the database keeps it. */
export interface Loaded {
  readonly record: ArticleRecord;
  readonly standing: Standing;
}

/** @throws LekturaError `not-found` for an article that is not there, or was deleted */
export async function loadArticle(db: Reader, id: string): Promise<Loaded> {
  const record = await loadRecord(db, id);
  const passages = new Map((await listPassages(db, id)).map((one) => [one.id, one]));
  // Others are served between the steps of a long text.
  await setImmediate();
  // Every passage is in one row, and the rows are in reading order: so they order both sides.
  const inOrder = (side: 'source' | 'target'): ReviewedPassage[] =>
    record.rows.flatMap((row) => row[side].flatMap((passage) => passages.get(passage) ?? []));
  return {
    record,
    standing: {
      source: record.sourceVersion > 0 ? inOrder('source') : null,
      target: inOrder('target'),
      rows: record.rows,
      rowsRevision: record.rowsRevision,
    },
  };
}

/** @throws LekturaError `not-found` for an article that is not there, or was deleted */
export async function loadRecord(db: Reader, id: string): Promise<ArticleRecord> {
  const record = await findArticle(db, id);
  if (!record) {
    throw new LekturaError(
      'not-found',
      `There is no article “${id}”. The Desk lists all there are.`,
    );
  }
  if (record.deletedAt !== null) {
    throw new LekturaError('not-found', `“${record.title}” was deleted. It can be brought back.`);
  }
  return record;
}

/** @throws LekturaError `not-found` for a passage that is not, or no longer, in the article */
export function passageOrThrow({ standing }: Loaded, id: string): ReviewedPassage {
  const passage = passageIn(standing, id);
  if (passage) return passage;
  throw new LekturaError('not-found', `The passage “${id}” is not in this article any more.`);
}
