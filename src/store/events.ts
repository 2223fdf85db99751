import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';

/** What can happen to an article beside a correction. */
export const eventKinds = [
  'imported',
  'source-added',
  'languages-changed',
  'approved',
  'reopened',
  'exported',
  'dismissed',
  'restored-finding',
  'deleted',
  'undeleted',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Who did what to an article, and when (UTC milliseconds). */
export interface ArticleEvent {
  readonly id: string;
  readonly article: string;
  readonly kind: EventKind;
  readonly author: string;
  readonly at: number;
  readonly detail: unknown;
}

/** Writes down an event, in the transaction of what it tells of. */
export async function addEvent(db: Writer, event: ArticleEvent): Promise<void> {
  const { at, detail, ...columns } = event;
  await db
    .insertInto('events')
    .values({ ...columns, made_at: at, detail: detail === null ? null : toJson(detail) })
    .execute();
}

/** What happened to an article, oldest first. */
export async function listEvents(db: Reader, article: string): Promise<ArticleEvent[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('article', '=', article)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    article: row.article,
    kind: row.kind as EventKind,
    author: row.author,
    at: Number(row.made_at),
    detail: row.detail === null ? null : fromJson(row.detail),
  }));
}
