import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LekturaError } from '../text/error.ts';
import { migrate } from './migrate.ts';
import type { Reader, Writer } from './roles.ts';
import {
  backUp,
  explained,
  openForReading,
  openForWriting,
  prepareSearch,
  restoreBackup,
  type Sqlite,
  versionElsewhere,
} from './sqlite.ts';

/** The database in use. Everything is asked and changed inside a transaction of it. */
export interface Store {
  /** Runs queries that all see the database as it was at one moment. */
  read<T>(work: (db: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs one transaction; when it resolves, everything in it is on the disk. Transactions run
   * one after another, in the order they were asked for. One that throws leaves no trace.
   */
  write<T>(work: (db: Writer) => Promise<T>): Promise<T>;
  /** Whether another program has changed the database since this was asked last. */
  changedElsewhere(): boolean;
  /** Writes the whole database to a file, while others go on working. */
  backup(file: string): Promise<void>;
  /** Waits for what is under way, then closes. */
  close(): Promise<void>;
}

/**
 * Opens the database of a folder; folder, file and tables are made where they are missing.
 *
 * @param folder made with everything above it
 * @param now UTC milliseconds, written beside each migration
 * @throws LekturaError in a sentence: `unavailable` for a folder that cannot be written or a
 *   damaged file, `newer-database` for one that a later program wrote
 */
export async function openStore(folder: string, now: number = Date.now()): Promise<Store> {
  makeFolder(folder);
  const path = databasePath(folder);
  try {
    const writing = openForWriting(path);
    try {
      await migrate(writing.db, now);
      await prepareSearch(writing.db);
      return storeOf(writing, [openForReading(path), openForReading(path)]);
    } catch (error) {
      await writing.db.destroy();
      throw error;
    }
  } catch (error) {
    throw toldWith(path, explained(error));
  }
}

/** Puts a backup in the place of a folder's database, which no program may have open. */
export async function restoreStore(folder: string, backup: string): Promise<void> {
  makeFolder(folder);
  await restoreBackup(backup, databasePath(folder));
}

const databasePath = (folder: string): string => join(folder, 'lektura.db');

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new LekturaError(
      'unavailable',
      `The folder ${folder} cannot be made or written. Choose another with LEKTURA_DATA.`,
      { cause: error },
    );
  }
}

function toldWith(path: string, error: unknown): unknown {
  if (!(error instanceof LekturaError) || error.code !== 'unavailable') return error;
  return new LekturaError('unavailable', `${error.message} (${path})`, { cause: error });
}

function storeOf(writing: Sqlite, readers: readonly Sqlite[]): Store {
  const reading = inTurns(readers);
  let closing: Promise<void> | undefined;
  const inTransaction = new AsyncLocalStorage<'read' | 'write'>();
  const run = async <T>(
    { db }: Sqlite,
    kind: 'read' | 'write',
    work: (db: Writer) => Promise<T>,
  ): Promise<T> => {
    // The one connection is taken, so a transaction that waited for another would wait for ever.
    if (inTransaction.getStore() !== undefined) {
      throw new Error('Inside a transaction only that transaction may be used.');
    }
    if (closing)
      throw new LekturaError('unavailable', 'The program is stopping. Nothing was saved.');
    try {
      return await inTransaction.run(kind, () =>
        db.transaction().execute((transaction) => work(transaction as Writer)),
      );
    } catch (error) {
      throw explained(error);
    }
  };
  let version = versionElsewhere(writing);
  return {
    changedElsewhere: () => {
      const before = version;
      version = versionElsewhere(writing);
      return version !== before;
    },
    read: (work) => reading((one) => run(one, 'read', work)),
    write: (work) => run(writing, 'write', work),
    backup: (file) => backUp(writing, file),
    close: () => {
      closing ??= closeAll([...readers, writing]);
      return closing;
    },
  };
}

/** Hands out the connection that fewest are at, so that who reads little waits for nobody's long text. */
function inTurns(readers: readonly Sqlite[]) {
  const busy = new Map(readers.map((one) => [one, 0]));
  return async <T>(work: (reader: Sqlite) => Promise<T>): Promise<T> => {
    const [[reader, others] = []] = [...busy].sort(([, a], [, b]) => a - b);
    if (!reader || others === undefined) throw new Error('There is no connection to read by.');
    busy.set(reader, others + 1);
    try {
      return await work(reader);
    } finally {
      busy.set(reader, (busy.get(reader) ?? 1) - 1);
    }
  };
}

async function closeAll(connections: readonly Sqlite[]): Promise<void> {
  for (const { db } of connections) {
    // A connection is handed out in turn: this comes after all who asked before.
    await db.connection().execute(async () => {});
    await db.destroy();
  }
}
