import type { GestureRequest } from '../../review/content.ts';

/** A job as it lies on the shelf. */
export type KeptJob = Omit<GestureRequest, 'continues'>;

const databaseName = 'lektura';
const storeName = 'waiting';
// Tells this visit of a page from others of the same browser.
const visit = crypto.randomUUID?.() ?? String(Math.random());

let opened: Promise<IDBDatabase | null> | null = null;

/** Opens the browser's own database; null where it allows none. */
function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((done) => {
    try {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onsuccess = () => done(request.result);
      request.onerror = () => done(null);
    } catch {
      done(null);
    }
  });
  return opened;
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T | null> {
  const database = await open();
  if (!database) return null;
  try {
    return await work(database.transaction(storeName, mode).objectStore(storeName));
  } catch {
    // The browser keeps nothing, or is full: the text still stands on the page.
    return null;
  }
}

const keyOf = (article: string, owner: string): string => `${article} ${owner}`;

/** Keeps what waits of an article in the browser, until the server has it. */
export async function keepJobs(article: string, jobs: readonly KeptJob[]): Promise<void> {
  await inStore<unknown>('readwrite', (store) =>
    jobs.length === 0
      ? answerOf(store.delete(keyOf(article, visit)))
      : answerOf(store.put(jobs, keyOf(article, visit))),
  );
}

/**
 * Takes over what visits of an article left behind that are over. A visit is over when nobody
 * holds its lock any more: the tab was closed, or the browser.
 */
export async function adoptJobs(article: string): Promise<KeptJob[]> {
  const alive = await holdLock();
  const left = await inStore('readonly', async (store) => {
    const keys = await answerOf(store.getAllKeys());
    return keys.flatMap((key) => {
      const [of = '', owner = ''] = String(key).split(' ');
      return of === article && owner !== visit && !alive.has(owner) ? [owner] : [];
    });
  });
  const adopted: KeptJob[] = [];
  for (const owner of left ?? []) {
    const jobs = await inStore('readonly', (store) => answerOf(store.get(keyOf(article, owner))));
    if (Array.isArray(jobs)) adopted.push(...jobs);
  }
  if (adopted.length > 0) await keepJobs(article, adopted);
  for (const owner of left ?? []) {
    await inStore('readwrite', (store) => answerOf(store.delete(keyOf(article, owner))));
  }
  return adopted;
}

/** Holds a lock as long as this page is open, and tells the visits that hold theirs. */
async function holdLock(): Promise<Set<string>> {
  const { locks } = navigator;
  if (!locks) return new Set();
  await new Promise<void>((held) => {
    void locks.request(`lektura ${visit}`, () => {
      held();
      return new Promise<never>(() => {});
    });
  });
  const { held = [] } = await locks.query();
  return new Set(held.map(({ name = '' }) => name.split(' ')[1] ?? ''));
}

/** Takes what waits of a passage from the shelf, whoever left it there. */
export async function dropKept(article: string, passage: string): Promise<void> {
  await inStore('readwrite', async (store) => {
    for (const key of await answerOf(store.getAllKeys())) {
      if (!String(key).startsWith(`${article} `)) continue;
      const jobs: KeptJob[] = (await answerOf(store.get(key))) ?? [];
      const left = jobs.flatMap((job) => {
        const edits = job.edits.filter((edit) => edit.passage !== passage);
        return edits.length === 0 ? [] : [{ ...job, edits }];
      });
      if (left.length === 0) await answerOf(store.delete(key));
      else await answerOf(store.put(left, key));
    }
  });
}
