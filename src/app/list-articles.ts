import { type ArticleState, articleStates } from '../review/article.ts';
import { type Counts, countIssues } from '../review/counts.ts';
import type { Dismissal } from '../review/dismissal.ts';
import { countStates } from '../store/articles.ts';
import { type DeskRecord, listDeskRecords } from '../store/desk.ts';
import { listAllDismissals } from '../store/dismissals.ts';
import { countConfirmed } from '../store/passages.ts';
import { listSnapshots, type Snapshot } from '../store/snapshots.ts';
import type { App } from './context.ts';
import { refreshCounts } from './refresh-counts.ts';
import { findArticles } from './search.ts';

/** A line of the Desk. */
export interface ArticleSummary extends Counts {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
  readonly state: ArticleState;
  /** Passages confirmed, of all passages; furniture is in neither. */
  readonly confirmed: number;
  readonly passages: number;
  /** Words of the translation, furniture left out. */
  readonly words: number;
  /** Who worked on it last; null before anybody has. */
  readonly editor: string | null;
  /** UTC milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ListFilter {
  /** Words of the headline or the text; the beginning of a word is enough. */
  readonly query?: string;
  /** `open` is everything that is not yet approved. */
  readonly state?: 'open' | ArticleState;
}

/** The articles of the Desk, newest first. */
export async function listArticles(app: App, filter: ListFilter = {}): Promise<ArticleSummary[]> {
  const ids = await findArticles(app, filter.query ?? '');
  const found = ids && new Set(ids);
  const records = (await app.store.read(listDeskRecords)).filter(
    ({ id, state }) => (found?.has(id) ?? true) && isIn(state, filter.state),
  );
  return summariesOf(app, records);
}

/** How many articles stand in each state. */
export async function countByState(app: App): Promise<Record<ArticleState, number>> {
  const counts = await app.store.read(countStates);
  const all = articleStates.map((state) => [state, counts[state] ?? 0] as const);
  return Object.fromEntries(all) as Record<ArticleState, number>;
}

/** Whether an article's state passes a filter. */
export const isIn = (state: ArticleState, wanted: ListFilter['state']): boolean =>
  wanted === undefined ||
  (wanted === 'open' ? state === 'new' || state === 'in-review' : state === wanted);

/**
 * The lines of articles in the order they are given.
 *
 * @param patience milliseconds that the counts of what is open may take
 */
export async function summariesOf(
  app: App,
  records: readonly DeskRecord[],
  patience?: number,
): Promise<ArticleSummary[]> {
  const counts = await countOpen(app, records, patience);
  const confirmed = await app.store.read((db) => countConfirmed(db, idsOf(records)));
  return records.map(
    (record): ArticleSummary => ({
      id: record.id,
      title: record.title,
      sourceLanguage: record.sourceLanguage,
      targetLanguage: record.targetLanguage,
      state: record.state,
      ...(confirmed.get(record.id) ?? { confirmed: 0, passages: 0 }),
      ...(counts.get(record.id) ?? { errors: 0, questions: 0, words: 0 }),
      editor: record.editor,
      createdAt: record.createdAt,
      updatedAt: record.updatedAt,
    }),
  );
}

/**
 * What is open in articles, and how many words each has. Counts that are old are made anew first;
 * those that are not in time are told as they were, and made anew behind the page.
 *
 * @param patience milliseconds that the counts may take
 */
export async function countOpen(
  app: App,
  records: readonly DeskRecord[],
  patience = Number.POSITIVE_INFINITY,
): Promise<Map<string, Counts & { readonly words: number }>> {
  await refreshCounts(app, records, patience);
  const { snapshots, dismissed } = await app.store.read(async (db) => ({
    snapshots: await listSnapshots(db, idsOf(records)),
    dismissed: dismissals(await listAllDismissals(db)),
  }));
  return new Map(
    [...snapshots].map(([id, { findings, words }]) => {
      const open = findings.filter((finding) => !dismissed(id, finding));
      return [id, { ...countIssues(open), words }];
    }),
  );
}

// More are asked for all at once rather than by name.
const mostNamed = 500;

const idsOf = (records: readonly DeskRecord[]): string[] | null =>
  records.length > mostNamed ? null : records.map(({ id }) => id);

/** Whether a finding of an article is dismissed, by any of these. */
function dismissals(all: readonly Dismissal[]) {
  const keys = new Set(
    all.map(({ article, scope, issue, fingerprint }) =>
      scope === 'always' ? issue : `${article} ${scope === 'article' ? issue : fingerprint}`,
    ),
  );
  return (article: string, { fingerprint, issue }: Snapshot['findings'][number]): boolean =>
    keys.has(issue) || keys.has(`${article} ${issue}`) || keys.has(`${article} ${fingerprint}`);
}
