import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { addArticle, findArticle } from '../../src/store/articles.ts';
import { openStore, restoreStore } from '../../src/store/open.ts';
import { emptyArticle, openTemporary, temporaryFolder } from './folder.ts';

const pathIn = (folder: string): string => join(folder, 'lektura.db');

test('a folder that is not there is made, with everything above it', async () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  await openTemporary(folder);
  expect(existsSync(pathIn(folder))).toBe(true);
});

test('what was written is there when the database is opened again', async () => {
  const folder = temporaryFolder();
  const first = await openStore(folder, 0);
  await first.write((db) => addArticle(db, emptyArticle('a1')));
  await first.close();
  const again = await openTemporary(folder);
  expect(await again.read((db) => findArticle(db, 'a1'))).toEqual(emptyArticle('a1'));
});

test('every commit is on the disk before it is acknowledged', async () => {
  const folder = temporaryFolder();
  await openTemporary(folder);
  const file = new Database(pathIn(folder), { readonly: true });
  expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
  file.close();
});

test('a folder that cannot be made is told in a sentence', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(openStore(join(file, 'folder'))).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/cannot be made or written.*LEKTURA_DATA/),
  });
});

test('a folder that cannot hold the file is told in a sentence', async () => {
  const folder = temporaryFolder();
  mkdirSync(pathIn(folder));
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(pathIn(folder)),
  });
});

test('a damaged database is told in a sentence', async () => {
  const folder = temporaryFolder();
  writeFileSync(pathIn(folder), 'This is no database, and is longer than a header. '.repeat(40));
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/damaged.*backup/),
  });
});

test('a database of another program is left alone', async () => {
  const folder = temporaryFolder();
  const other = new Database(pathIn(folder));
  other.exec('create table recipes (name text)');
  other.close();
  await expect(openStore(folder)).rejects.toMatchObject({
    message: expect.stringContaining('another program'),
  });
});

test('a database of a newer program is refused, and stays as it was', async () => {
  const folder = temporaryFolder();
  await (await openStore(folder, 0)).close();
  const file = new Database(pathIn(folder));
  file.exec("insert into migrations values (99, 'later', 0)");
  file.close();
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'newer-database',
    message: expect.stringMatching(/newer Lektura.*99/),
  });
});

test('a backup made in use holds everything, and is restored over a closed database', async () => {
  const folder = temporaryFolder();
  const backup = join(temporaryFolder(), 'backup.db');
  const store = await openStore(folder, 0);
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  await Promise.all([
    store.backup(backup),
    store.write((db) => addArticle(db, emptyArticle('a2'))),
  ]);
  await store.write((db) => addArticle(db, emptyArticle('a3')));
  await store.close();
  await restoreStore(folder, backup);
  const restored = await openTemporary(folder);
  const ids = await restored.read((db) => db.selectFrom('articles').select('id').execute());
  expect(ids).toContainEqual({ id: 'a1' });
  expect(ids).not.toContainEqual({ id: 'a3' });
  expect(existsSync(`${pathIn(folder)}.before-restore`)).toBe(true);
});

test('a database in use is not restored over', async () => {
  const folder = temporaryFolder();
  const store = await openTemporary(folder);
  const backup = join(temporaryFolder(), 'backup.db');
  await store.backup(backup);
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  await expect(restoreStore(folder, backup)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/in use.*Stop Lektura/),
  });
  await store.write((db) => addArticle(db, emptyArticle('a2')));
  expect(await store.read((db) => findArticle(db, 'a1'))).toBeDefined();
});

test('a backup takes the place of a damaged database, which is kept', async () => {
  const folder = temporaryFolder();
  const backup = join(temporaryFolder(), 'backup.db');
  const store = await openStore(folder, 0);
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  await store.backup(backup);
  await store.close();
  writeFileSync(pathIn(folder), 'damaged');
  await restoreStore(folder, backup);
  const restored = await openTemporary(folder);
  expect(await restored.read((db) => findArticle(db, 'a1'))).toBeDefined();
  expect(readFileSync(`${pathIn(folder)}.before-restore`, 'utf8')).toBe('damaged');
});

test('a backup is one file, without a log beside it', async () => {
  const store = await openTemporary();
  const folder = temporaryFolder();
  await store.backup(join(folder, 'backup.db'));
  expect(readdirSync(folder)).toEqual(['backup.db']);
});

test.each([
  ['a file that is not there', null],
  ['a file that is no database', 'no database at all'],
])('%s is no backup, and nothing is changed', async (_, content) => {
  const folder = temporaryFolder();
  const store = await openStore(folder, 0);
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  await store.close();
  const backup = join(temporaryFolder(), 'backup.db');
  if (content !== null) writeFileSync(backup, content);
  await expect(restoreStore(folder, backup)).rejects.toMatchObject({ code: 'bad-input' });
  const again = await openTemporary(folder);
  expect(await again.read((db) => findArticle(db, 'a1'))).toBeDefined();
});
