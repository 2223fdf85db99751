import { setImmediate } from 'node:timers/promises';
import { type ArticleState, articleStates } from '../review/article.ts';
import { type Counts, countIssues } from '../review/counts.ts';
import type { Dismissal } from '../review/dismissal.ts';
import { countStates, findArticle } from '../store/articles.ts';
import { type DeskRecord, listDeskRecords } from '../store/desk.ts';
import { listAllDismissals } from '../store/dismissals.ts';
import { countConfirmed } from '../store/passages.ts';
import {
  keepSnapshot,
  listSnapshots,
  listSnapshotVersions,
  type Snapshot,
} from '../store/snapshots.ts';
import type { App } from './context.ts';
import { loadArticle } from './load.ts';
import {
  checkArticle,
  chosenFor,
  engineOf,
  readToCheck,
  readWishes,
  snapshotOf,
  type Wishes,
} from './report.ts';
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

/** The lines of articles in the order they are given. */
export async function summariesOf(
  app: App,
  records: readonly DeskRecord[],
): Promise<ArticleSummary[]> {
  const counts = await countOpen(app, records);
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
 * What is open in articles, and how many words each has. Counts that are old are made anew first,
 * for as many as a page can wait for; the others keep the counts they had until they are asked for
 * again.
 */
export async function countOpen(
  app: App,
  records: readonly DeskRecord[],
): Promise<Map<string, Counts & { readonly words: number }>> {
  await refreshSnapshots(app, records);
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

// After a change of the engine or of the house's lists every count is old. A page of the Desk
// brings so many up to date, and takes no longer than this, in milliseconds.
const mostRefreshed = 50;
const longestWait = 1_500;

async function refreshSnapshots(app: App, records: readonly DeskRecord[]): Promise<void> {
  const began = performance.now();
  const { versions, wishes } = await app.store.read(async (db) => ({
    versions: await listSnapshotVersions(db, idsOf(records)),
    wishes: await readWishes(app, db),
  }));
  const engine = enginesOf(app, wishes);
  const stale = records.filter((record) => {
    const known = versions.get(record.id);
    return known?.contentRevision !== record.contentRevision || known.engine !== engine(record);
  });
  const fresh: Snapshot[] = [];
  for (const { id } of stale.slice(0, mostRefreshed)) {
    if (performance.now() - began > longestWait) break;
    fresh.push(...(await checked(app, id)));
    // Others are served between two articles.
    await setImmediate();
  }
  if (fresh.length === 0) return;
  await app.store.write(async (db) => {
    for (const snapshot of fresh) await keepSnapshot(db, snapshot);
  });
}

/** What the counts of an article are to be made with; worked out once for two languages. */
function enginesOf(app: App, wishes: Wishes) {
  const known = new Map<string, string>();
  return ({ sourceLanguage, targetLanguage }: DeskRecord): string => {
    const languages = `${sourceLanguage} ${targetLanguage}`;
    const engine =
      known.get(languages) ?? engineOf(app, chosenFor(app, wishes, sourceLanguage, targetLanguage));
    known.set(languages, engine);
    return engine;
  };
}

/** None for an article that somebody has deleted meanwhile. */
async function checked(app: App, id: string): Promise<Snapshot[]> {
  const article = await app.store.read(async (db) =>
    (await findArticle(db, id))?.deletedAt === null
      ? readToCheck(app, db, await loadArticle(db, id))
      : null,
  );
  if (!article) return [];
  const assessment = await checkArticle(app, article);
  return [snapshotOf(app, article.record, article.task.choice, assessment)];
}

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
