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
 * Takes over what visits of an article left behind. A visit is over when nobody holds its lock any
 * more: the tab was closed, or the browser. One that is not over yet, as a page that is being
 * left, is waited for.
 *
 * @param take is given what was left: at once that of all who are gone, later that of each who goes
 */
export async function adoptJobs(
  article: string,
  take: (jobs: readonly KeptJob[]) => void,
): Promise<void> {
  const alive = await holdLock();
  take(await takenOver(article, (owner) => owner !== visit && !alive.includes(owner)));
  for (const gone of alive.filter((owner) => owner !== visit)) {
    void navigator.locks.request(lockOf(gone), async () =>
      take(await takenOver(article, (owner) => owner === gone)),
    );
  }
}

const lockPrefix = 'lektura ';
const lockOf = (owner: string): string => `${lockPrefix}${owner}`;

/** Holds a lock as long as this page is open, and tells the visits that hold theirs. */
async function holdLock(): Promise<string[]> {
  const { locks } = navigator;
  if (!locks) return [];
  await new Promise<void>((held) => {
    void locks.request(lockOf(visit), () => {
      held();
      return new Promise<never>(() => {});
    });
  });
  const { held = [] } = await locks.query();
  return held.flatMap(({ name = '' }) =>
    name.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : [],
  );
}

/** Makes the jobs of other visits those of this one, beside its own. */
async function takenOver(
  article: string,
  isGone: (owner: string) => boolean,
): Promise<readonly KeptJob[]> {
  const taken = await inStore('readwrite', async (store) => {
    const jobsAt = async (key: IDBValidKey): Promise<KeptJob[]> =>
      (await answerOf(store.get(key))) ?? [];
    const left: KeptJob[] = [];
    for (const key of await answerOf(store.getAllKeys())) {
      const [of = '', owner = ''] = String(key).split(' ');
      if (of !== article || !isGone(owner)) continue;
      left.push(...(await jobsAt(key)));
      await answerOf(store.delete(key));
    }
    const own = keyOf(article, visit);
    if (left.length > 0) await answerOf(store.put([...(await jobsAt(own)), ...left], own));
    return left;
  });
  return taken ?? [];
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
