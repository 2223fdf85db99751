import type { Store } from '../store/open.ts';
import type { Reader, Writer } from '../store/roles.ts';

/** A change that needs something which takes too long for a transaction to wait for. */
export interface Preparing<Seen, Ready, Result> {
  readonly read: (db: Reader) => Promise<Seen>;
  readonly prepare: (seen: Seen) => Promise<Ready>;
  /** Whether what was prepared still fits what is there now. */
  readonly isSame: (before: Seen, now: Seen) => boolean;
  /** The same as `prepare`, at once. */
  readonly prepareHere: (seen: Seen) => Ready;
  readonly write: (db: Writer, now: Seen, ready: Ready) => Promise<Result>;
}

// What changes faster than it can be prepared for is prepared inside the transaction at last.
const mostAttempts = 3;

/**
 * Prepares a change outside of any transaction, then makes it, if what it was prepared for is
 * still there; otherwise all begins anew.
 */
export async function writePrepared<Seen, Ready, Result>(
  store: Store,
  { read, prepare, isSame, prepareHere, write }: Preparing<Seen, Ready, Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const before = await store.read(read);
    const ready = await prepare(before);
    const done = await store.write(async (db) => {
      const now = await read(db);
      if (isSame(before, now)) return { result: await write(db, now, ready) };
      if (attempt < mostAttempts) return null;
      return { result: await write(db, now, prepareHere(now)) };
    });
    if (done) return done.result;
  }
}
