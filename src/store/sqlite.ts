import { existsSync, renameSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { LekturaError } from '../text/error.ts';
import { latestVersion } from './migrate.ts';
import type { Reader, Writer } from './roles.ts';
import type { Tables } from './schema.ts';

/** What only SQLite can do is in this file; everything else asks through Kysely. */
export interface Sqlite {
  readonly file: Database.Database;
  readonly db: Kysely<Tables>;
}

// "Lekt" in ASCII: it tells a database of this program from any other (PRAGMA application_id).
const applicationId = 0x4c656b74;

/**
 * Opens the database file for reading and writing, and makes it where there is none. Every commit
 * is on the disk before it is acknowledged (`synchronous=FULL` under a write-ahead log).
 */
export function openForWriting(path: string): Sqlite {
  const file = new Database(path, { timeout: shortWait });
  try {
    claim(file, path);
    shareCache(file);
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
  } catch (error) {
    file.close();
    throw error;
  }
  return { file, db: new Kysely<Tables>({ dialect: dialectOf(file, 'begin immediate') }) };
}

/** Opens a second connection, which cannot write and never waits for a writer. */
export function openForReading(path: string): Sqlite {
  const file = new Database(path, { readonly: true, timeout: shortWait });
  shareCache(file);
  return { file, db: new Kysely<Tables>({ dialect: dialectOf(file, 'begin') }) };
}

/** A number that is another one after each change that came through another connection. */
export const versionElsewhere = ({ file }: Sqlite): unknown =>
  file.pragma('data_version', { simple: true });

/**
 * Leaves most of the caching to the system, which keeps the file at hand for all connections:
 * otherwise each would keep 16 MB of it for itself. The figure is in KiB.
 */
function shareCache(file: Database.Database): void {
  file.pragma('cache_size = -4000');
}

function claim(file: Database.Database, path: string): void {
  const owner = file.pragma('application_id', { simple: true });
  if (owner === applicationId) return;
  const tables = file.prepare('select count(*) from sqlite_schema').pluck().get();
  if (owner !== 0 || tables !== 0) throw new LekturaError('bad-input', notOurs(path));
  file.pragma(`application_id = ${applicationId}`);
}

const notOurs = (path: string): string =>
  `The file ${path} is a database of another program. Move it away, or choose another folder.`;

function dialectOf(database: Database.Database, begin: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => {
      const driver = new SqliteDriver({ database });
      // A transaction that will write takes the lock at once: one that began by reading could
      // not be granted it later, and would fail instead of waiting its turn.
      driver.beginTransaction = (connection) =>
        patiently(() => connection.executeQuery(CompiledQuery.raw(begin)));
      // A full disk makes SQLite roll back by itself; a second rollback would hide why.
      driver.rollbackTransaction = async (connection) => {
        if (database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
      };
      return driver;
    },
  };
}

// SQLite waits for another program's lock without letting anybody else be served, so it waits
// briefly and is asked again: milliseconds at a time, and attempts.
const shortWait = 50;
const mostAttempts = 100;

async function patiently(begin: () => Promise<unknown>, attempt = 1): Promise<void> {
  try {
    await begin();
  } catch (error) {
    if (attempt === mostAttempts || !isBusy(error)) throw error;
    await setTimeout(shortWait);
    await patiently(begin, attempt + 1);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

const causes: readonly (readonly [code: RegExp, sentence: string])[] = [
  [/^SQLITE_FULL/, 'The disk is full, and nothing was saved. Make room and try again.'],
  [
    /^SQLITE_READONLY/,
    'The database may not be written, and nothing was saved. Check the rights of its folder.',
  ],
  [
    /^SQLITE_BUSY|^SQLITE_LOCKED/,
    'Another program holds the database, and nothing was saved. Try again in a moment.',
  ],
  [
    /^SQLITE_(?:NOTADB|CORRUPT)/,
    'The database is damaged. Restore a backup with “lektura restore FILE”, or move the database away to begin anew.',
  ],
  [/^SQLITE_CANTOPEN/, 'The database cannot be opened. Check the rights of its folder.'],
  [/^SQLITE_IOERR/, 'The disk failed, and nothing was saved. Check the disk and try again.'],
];

/** An error of SQLite that people can do something about, in a sentence; others as they are. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const sentence = causes.find(([code]) => code.test(error.code))?.[1];
  return sentence === undefined
    ? error
    : new LekturaError('unavailable', sentence, { cause: error });
}

/** Makes the full-text index where it is missing. It holds nothing that is not in other tables. */
export async function prepareSearch(db: Kysely<Tables>): Promise<void> {
  await sql`create table if not exists searched
    (number integer primary key, article text not null unique, revision integer not null)`.execute(
    db,
  );
  await sql`create virtual table if not exists search_text using fts5
    (content, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`.execute(db);
}

/** The articles whose text has changed since they were last indexed. */
export async function unindexed(db: Reader): Promise<{ id: string; revision: number }[]> {
  const found = await sql<{ id: string; revision: number }>`
    select articles.id as id, articles.content_revision as revision from articles
    left join searched on searched.article = articles.id
    where articles.deleted_at is null
      and (searched.revision is null or searched.revision <> articles.content_revision)`.execute(
    db,
  );
  return found.rows;
}

/** Indexes the words of an article at a revision in place of what was indexed of it before. */
export async function index(
  db: Writer,
  article: string,
  revision: number,
  content: string,
): Promise<void> {
  await sql`insert into searched (article, revision) values (${article}, ${revision})
    on conflict (article) do update set revision = excluded.revision`.execute(db);
  const number = sql`(select number from searched where article = ${article})`;
  await sql`delete from search_text where rowid = ${number}`.execute(db);
  await sql`insert into search_text (rowid, content) values (${number}, ${content})`.execute(db);
}

/** Words in a row to look for; an open end lets the last one be the beginning of a longer word. */
export interface Phrase {
  readonly words: string;
  readonly openEnd: boolean;
}

/** The ids of the articles that hold, of each of these lists, one phrase at least. */
export async function matching(
  db: Reader,
  wanted: readonly (readonly Phrase[])[],
): Promise<string[]> {
  // In the language of FTS5, what is between quotation marks is words in a row, and a star stands
  // for any ending.
  const written = ({ words, openEnd }: Phrase): string =>
    `"${words.replaceAll('"', '""')}"${openEnd ? '*' : ''}`;
  const query = wanted.map((phrases) => `(${phrases.map(written).join(' OR ')})`).join(' AND ');
  const found = await sql<{ article: string }>`select searched.article as article
    from search_text join searched on searched.number = search_text.rowid
    where search_text match ${query}`.execute(db);
  return found.rows.map((row) => row.article);
}

/** Writes the whole database to a file while it is in use; the file is whole or not there. */
export async function backUp({ file }: Sqlite, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await file.backup(unfinished);
    inOneFile(unfinished);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw explained(error);
  }
}

/**
 * Puts a backup in the place of the database, which nobody may have open. The backup is read
 * through and only then takes the place; what stood there is kept beside it as `….before-restore`.
 *
 * @throws LekturaError `bad-input` for what is no backup, `newer-database` for one of a later
 *   program, `unavailable` for a database in use
 */
export async function restoreBackup(backup: string, path: string): Promise<void> {
  const source = openBackup(backup);
  const incoming = `${path}.incoming`;
  try {
    await source.backup(incoming);
    setAside(path);
    renameSync(incoming, path);
  } catch (error) {
    rmSync(incoming, { force: true });
    throw explained(error);
  } finally {
    source.close();
  }
}

function setAside(path: string): void {
  if (!existsSync(path)) return;
  try {
    inOneFile(path);
  } catch (error) {
    if (isBusy(error)) throw new LekturaError('unavailable', inUse, { cause: error });
    // A damaged database is what backups are for. Its log goes with it, for whoever can mend it.
    if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${path}.before-restore-wal`);
  }
  rmSync(`${path}-shm`, { force: true });
  renameSync(path, `${path}.before-restore`);
}

const inUse = 'The database is in use, and nothing was changed. Stop Lektura and try again.';

/** Puts the write-ahead log into the file. SQLite refuses it while anybody else has it open. */
function inOneFile(path: string): void {
  const file = new Database(path, { timeout: shortWait });
  try {
    file.pragma('journal_mode = DELETE');
  } finally {
    file.close();
  }
}

function openBackup(path: string): Database.Database {
  const file = existsSync(path) ? new Database(path, { readonly: true }) : null;
  try {
    if (
      file?.pragma('application_id', { simple: true }) === applicationId &&
      file.pragma('quick_check(1)', { simple: true }) === 'ok'
    ) {
      const version = Number(file.prepare('select max(number) from migrations').pluck().get());
      if (version <= latestVersion) return file;
      throw new LekturaError(
        'newer-database',
        `The backup ${path} was written by a newer Lektura. Restore it with that program.`,
      );
    }
  } catch (error) {
    file?.close();
    if (error instanceof LekturaError) throw error;
  }
  file?.close();
  throw new LekturaError(
    'bad-input',
    `${path} is no backup of Lektura, or is damaged. Nothing was changed.`,
  );
}
