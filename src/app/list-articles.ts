import { setImmediate } from 'node:timers/promises';
import { type ArticleState, articleStates } from '../review/article.ts';
import { type Counts, countIssues } from '../review/counts.ts';
import type { Dismissal } from '../review/dismissal.ts';
import { type ArticleRecord, countStates, findArticle, listRecords } from '../store/articles.ts';
import { listAllDismissals } from '../store/dismissals.ts';
import { countConfirmed } from '../store/passages.ts';
import { keepSnapshot, listSnapshots, type Snapshot } from '../store/snapshots.ts';
import { index, matching, unindexed } from '../store/sqlite.ts';
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
import { searchText, searchWords } from './search-text.ts';

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
  const ids = await found(app, filter.query ?? '');
  const wanted = {
    ...(filter.state && { states: filter.state === 'open' ? openStates : [filter.state] }),
    ...(ids && { ids }),
  };
  await refreshSnapshots(app, await app.store.read((db) => listRecords(db, wanted)));
  return app.store.read(async (db) => {
    const records = await listRecords(db, wanted);
    const confirmed = await countConfirmed(db);
    const snapshots = await listSnapshots(db);
    const dismissed = dismissals(await listAllDismissals(db));
    return records.map((record): ArticleSummary => {
      const snapshot = snapshots.get(record.id);
      return {
        id: record.id,
        title: record.title,
        sourceLanguage: record.sourceLanguage,
        targetLanguage: record.targetLanguage,
        state: record.state,
        ...(confirmed.get(record.id) ?? { confirmed: 0, passages: 0 }),
        ...countIssues(
          (snapshot?.findings ?? []).filter((finding) => !dismissed(record.id, finding)),
        ),
        words: snapshot?.words ?? 0,
        editor: record.editor,
        createdAt: record.createdAt,
        updatedAt: record.updatedAt,
      };
    });
  });
}

/** How many articles stand in each state. */
export async function countByState(app: App): Promise<Record<ArticleState, number>> {
  const counts = await app.store.read(countStates);
  const all = articleStates.map((state) => [state, counts[state] ?? 0] as const);
  return Object.fromEntries(all) as Record<ArticleState, number>;
}

const openStates: readonly ArticleState[] = ['new', 'in-review'];

/** The ids that a query finds, or null for no query. What changed is indexed first. */
async function found(app: App, query: string): Promise<string[] | null> {
  const words = searchWords(query);
  if (words.length === 0) return query.trim() === '' ? null : [];
  if ((await app.store.read(unindexed)).length > 0) {
    await app.store.write(async (db) => {
      for (const { id, revision } of await unindexed(db)) {
        await index(db, id, revision, searchText(await loadArticle(db, id)));
      }
    });
  }
  return app.store.read((db) => matching(db, words));
}

// After a change of the engine every count is old. A page of the Desk brings so many up to date,
// the newest first; the rest keep the counts they had until they are asked for again.
const mostRefreshed = 50;

async function refreshSnapshots(app: App, records: readonly ArticleRecord[]): Promise<void> {
  const snapshots = await app.store.read(listSnapshots);
  const engine = enginesOf(app, await app.store.read((db) => readWishes(app, db)));
  const stale = records.filter((record) => {
    const known = snapshots.get(record.id);
    return known?.contentRevision !== record.contentRevision || known.engine !== engine(record);
  });
  const fresh: Snapshot[] = [];
  for (const { id } of stale.slice(0, mostRefreshed)) {
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
  return ({ sourceLanguage, targetLanguage }: ArticleRecord): string => {
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
