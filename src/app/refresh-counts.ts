import { setImmediate, setTimeout } from 'node:timers/promises';
import { findArticle } from '../store/articles.ts';
import type { DeskRecord } from '../store/desk.ts';
import { keepSnapshot, listSnapshotVersions, type Snapshot } from '../store/snapshots.ts';
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

/**
 * Makes the counts of what is open in articles anew where they are old: after an edit, and all of
 * them after a change of the engine or of the house's lists. At most fifty at a time, the first of
 * them first.
 *
 * @param patience milliseconds after which it goes on behind whoever asked
 */
export async function refreshCounts(
  app: App,
  records: readonly DeskRecord[],
  patience: number,
): Promise<void> {
  const { versions, wishes } = await app.store.read(async (db) => ({
    versions: await listSnapshotVersions(db, idsOf(records)),
    wishes: await readWishes(app, db),
  }));
  const engine = enginesOf(app, wishes);
  const stale = records.filter((record) => {
    const known = versions.get(record.id);
    return known?.contentRevision !== record.contentRevision || known.engine !== engine(record);
  });
  if (stale.length === 0) return;
  const ids = stale.slice(0, mostRefreshed).map(({ id }) => id);
  if (patience === Number.POSITIVE_INFINITY) return refreshAll(app, ids);
  // One who is impatient does not set another to the same work.
  const work = underway.get(app.memo) ?? refreshAll(app, ids);
  underway.set(app.memo, work);
  const settled = work.catch(() => {}).finally(() => underway.delete(app.memo));
  const waiting = new AbortController();
  const enough = setTimeout(patience, null, { signal: waiting.signal }).catch(() => null);
  await Promise.race([settled, enough]);
  waiting.abort();
}

const mostRefreshed = 50;

const underway = new WeakMap<App['memo'], Promise<void>>();

// More are asked for all at once rather than by name.
const mostNamed = 500;

const idsOf = (records: readonly DeskRecord[]): string[] | null =>
  records.length > mostNamed ? null : records.map(({ id }) => id);

// So many are written at once.
const atOnce = 8;

async function refreshAll(app: App, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    const fresh: Snapshot[] = [];
    for (const id of ids.slice(start, start + atOnce)) {
      fresh.push(...(await checked(app, id)));
      // Others are served between two articles.
      await setImmediate();
    }
    await app.store.write(async (db) => {
      for (const snapshot of fresh) await keepSnapshot(db, snapshot);
    });
  }
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
