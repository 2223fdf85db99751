import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, expectTypeOf, test } from 'vitest';
import { addArticle, countStates, findArticle, updateArticle } from '../../src/store/articles.ts';
import type { Reader, Writer } from '../../src/store/roles.ts';
import { emptyArticle, openTemporary, temporaryFolder } from './folder.ts';

test('a transaction that throws leaves no trace', async () => {
  const store = await openTemporary();
  const broken = store.write(async (db) => {
    await addArticle(db, emptyArticle('a1'));
    throw new Error('The power went.');
  });
  await expect(broken).rejects.toThrow('The power went.');
  expect(await store.read((db) => findArticle(db, 'a1'))).toBeUndefined();
});

test('transactions that are asked for at once run one after another', async () => {
  const store = await openTemporary();
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  await Promise.all(
    Array.from({ length: 50 }, () =>
      store.write(async (db) => {
        const article = await findArticle(db, 'a1');
        // Gives others every chance to come between the reading and the writing.
        await new Promise((resolve) => setImmediate(resolve));
        if (article) await updateArticle(db, { ...article, revision: article.revision + 1 });
      }),
    ),
  );
  expect(await store.read((db) => findArticle(db, 'a1'))).toMatchObject({ revision: 50 });
});

test('reading does not wait for a transaction, and does not see what it has not committed', async () => {
  const store = await openTemporary();
  await store.write(async (db) => {
    await addArticle(db, emptyArticle('a1'));
  });
  let finish = (): void => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const writing = store.write(async (db) => {
    await updateArticle(db, { ...emptyArticle('a1'), title: 'Changed' });
    await held;
  });
  expect(await store.read((db) => findArticle(db, 'a1'))).toMatchObject({ title: 'Article a1' });
  finish();
  await writing;
  expect(await store.read((db) => findArticle(db, 'a1'))).toMatchObject({ title: 'Changed' });
});

test('inside a transaction only that transaction can be used', async () => {
  const store = await openTemporary();
  const nested = store.write(() => store.write(async () => 1));
  await expect(nested).rejects.toThrow(/only that transaction/);
  const reading = store.write(() => store.read(countStates));
  await expect(reading).rejects.toThrow(/only that transaction/);
});

test('who can only read cannot be handed to a query that writes', () => {
  expectTypeOf<Writer>().toExtend<Reader>();
  expectTypeOf<Reader>().not.toExtend<Writer>();
  expectTypeOf<Reader>().not.toHaveProperty('insertInto');
  expectTypeOf<Reader>().not.toHaveProperty('updateTable');
  expectTypeOf<Reader>().not.toHaveProperty('transaction');
});

test('closing waits for what is under way', async () => {
  const folder = temporaryFolder();
  const store = await openTemporary(folder);
  const writing = store.write((db) => addArticle(db, emptyArticle('a1')));
  await store.close();
  await writing;
  const again = await openTemporary(folder);
  expect(await again.read((db) => findArticle(db, 'a1'))).toBeDefined();
});

test('a save waits for another program that holds the database, and others are served', async () => {
  const folder = temporaryFolder();
  const store = await openTemporary(folder);
  const other = new Database(join(folder, 'lektura.db'));
  other.exec('begin immediate');
  const writing = store.write((db) => addArticle(db, emptyArticle('a1')));
  expect(await store.read(countStates)).toEqual({});
  other.exec('rollback');
  await writing;
  other.close();
  expect(await store.read(countStates)).toEqual({ new: 1 });
});

test('a full disk is told in a sentence, and nothing of the transaction is there', async () => {
  const store = await openTemporary();
  await store.write(async (db) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 3}`).execute(db);
  });
  const title = 'long '.repeat(20_000);
  const full = store.write(async (db) => {
    await addArticle(db, emptyArticle('a1'));
    await addArticle(db, { ...emptyArticle('a2'), title });
  });
  await expect(full).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/disk is full, and nothing was saved/),
  });
  expect(await store.read(countStates)).toEqual({});
  await store.write((db) => addArticle(db, emptyArticle('a3')));
  expect(await store.read(countStates)).toEqual({ new: 1 });
});

test('who reads a little does not wait for who reads a long text', async () => {
  const store = await openTemporary();
  let answered: (article: unknown) => void = () => {};
  const answer = new Promise((resolve) => {
    answered = resolve;
  });
  const long = store.read(async (db) => {
    await findArticle(db, 'a1');
    return answer;
  });
  answered(await store.read((db) => findArticle(db, 'a2')));
  expect(await long).toBeUndefined();
});
