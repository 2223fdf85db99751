import type { Kysely } from 'kysely';
import { LekturaError } from '../text/error.ts';
import { up as first } from './migrations/0001-first.ts';
import { up as checkSettings } from './migrations/0002-check-settings.ts';
import { up as originals } from './migrations/0003-originals.ts';
import { up as visits } from './migrations/0004-visits.ts';
import { up as house } from './migrations/0005-house.ts';
import type { Tables } from './schema.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/** Every migration, in order. One that has landed is never edited: its successor mends it. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'first', up: first },
  { number: 2, name: 'check-settings', up: checkSettings },
  { number: 3, name: 'originals', up: originals },
  { number: 4, name: 'visits', up: visits },
  { number: 5, name: 'house', up: house },
];

/** The version a database has after all migrations. */
export const latestVersion = migrations.at(-1)?.number ?? 0;

/**
 * Brings a database to the newest version, each step in a transaction of its own.
 *
 * @param now UTC milliseconds
 * @throws LekturaError `newer-database`, before anything is written, for one of a later program
 */
export async function migrate(
  db: Kysely<Tables>,
  now: number,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'bigint', (column) => column.notNull())
    .execute();
  const version = await versionOf(db);
  const known = steps.at(-1)?.number ?? 0;
  if (version > known) {
    throw new LekturaError(
      'newer-database',
      `The database was written by a newer Lektura (its version is ${version}, this program knows ${known}). Start the newer program, or restore a backup made with this one.`,
    );
  }
  for (const { number, name, up } of steps.filter((step) => step.number > version)) {
    await db.transaction().execute(async (transaction) => {
      // Another process may have been quicker.
      if ((await versionOf(transaction)) >= number) return;
      await up(transaction as unknown as Kysely<unknown>);
      await transaction
        .insertInto('migrations')
        .values({ number, name, applied_at: now })
        .execute();
    });
  }
}

async function versionOf(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('migrations')
    .select((select) => select.fn.max('number').as('version'))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}
