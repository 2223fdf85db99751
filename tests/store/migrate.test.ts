import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, migrations } from '../../src/store/migrate.ts';
import type { Tables } from '../../src/store/schema.ts';
import { openForWriting } from '../../src/store/sqlite.ts';
import { temporaryFolder } from './folder.ts';

function emptyDatabase(): Kysely<Tables> {
  const { db } = openForWriting(join(temporaryFolder(), 'lektura.db'));
  onTestFinished(() => db.destroy());
  return db;
}

const applied = async (db: Kysely<Tables>): Promise<number[]> =>
  (await db.selectFrom('migrations').select('number').orderBy('number').execute()).map(
    (row) => row.number,
  );

test('migrations are numbered from 1 without a gap', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});

test('each migration runs once, over what the version before left', async () => {
  const db = emptyDatabase();
  await migrate(db, 0);
  await migrate(db, 0);
  expect(await applied(db)).toEqual(migrations.map(({ number }) => number));
});

test('a migration that fails leaves the version before', async () => {
  const db = emptyDatabase();
  await migrate(db, 0);
  const half = {
    number: migrations.length + 1,
    name: 'half',
    up: async (within: Kysely<unknown>) => {
      await sql`create table half (id text)`.execute(within);
      throw new Error('The power went.');
    },
  };
  await expect(migrate(db, 0, [...migrations, half])).rejects.toThrow('The power went.');
  expect(await applied(db)).toEqual(migrations.map(({ number }) => number));
  const left = await sql`select name from sqlite_schema where name = 'half'`.execute(db);
  expect(left.rows).toEqual([]);
});

test('what stood there before settings of checks were kept stands there after', async () => {
  const db = emptyDatabase();
  await migrate(db, 0, migrations.slice(0, 1));
  const row = { id: 'n1', english: 'Rutte', source_forms: '[]', note: '', author: 'Mira' };
  await db
    .insertInto('house_names')
    .values({ ...row, changed_at: 1 })
    .execute();
  await migrate(db, 0);
  expect(await db.selectFrom('house_names').select('english').execute()).toEqual([
    { english: 'Rutte' },
  ]);
  expect(await db.selectFrom('check_settings').selectAll().execute()).toEqual([]);
});

test('what stood there before files were kept stands there after, and files can be', async () => {
  const db = emptyDatabase();
  await migrate(db, 0, migrations.slice(0, 2));
  const setting = { check_id: 'url-altered', pair: '*', enabled: 0, severity: null };
  await db
    .insertInto('check_settings')
    .values({ ...setting, author: 'Mira', changed_at: 1 })
    .execute();
  await migrate(db, 0);
  expect(await db.selectFrom('check_settings').select('check_id').execute()).toEqual([
    { check_id: 'url-altered' },
  ]);
  expect(await db.selectFrom('files').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('originals').selectAll().execute()).toEqual([]);
});

test('names and passages that stood there before lists were kept stand there after', async () => {
  const db = emptyDatabase();
  const before = migrations.findIndex(({ name }) => name === 'house');
  await migrate(db, 0, migrations.slice(0, before));
  await sql`insert into house_names (id, english, source_forms, note, author, changed_at)
    values ('n1', 'Rutte', '[]', '', 'Mira', 1)`.execute(db);
  await migrate(db, 0);
  expect(await db.selectFrom('house_names').select(['english', 'deleted_at']).execute()).toEqual([
    { english: 'Rutte', deleted_at: null },
  ]);
  expect(await db.selectFrom('terms').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('settings').selectAll().execute()).toEqual([]);
});
