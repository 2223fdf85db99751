import { expect, test } from 'vitest';
import { addArticle, countStates, updateArticle } from '../../src/store/articles.ts';
import { listDeleted, listDeskRecords } from '../../src/store/desk.ts';
import { deleteHouseNames, keepHouseName, listHouseNames } from '../../src/store/house-names.ts';
import { keepSnapshot, listSnapshots } from '../../src/store/snapshots.ts';
import { emptyArticle, openTemporary } from './folder.ts';

test('counts are numbers, and deleted articles are not counted', async () => {
  const store = await openTemporary();
  await store.write(async (db) => {
    await addArticle(db, emptyArticle('a1'));
    await addArticle(db, { ...emptyArticle('a2'), state: 'approved' });
    await addArticle(db, { ...emptyArticle('a3'), deletedAt: 5 });
  });
  expect(await store.read(countStates)).toEqual({ new: 1, approved: 1 });
});

test('articles are listed newest first, and deleted ones by themselves', async () => {
  const store = await openTemporary();
  await store.write(async (db) => {
    await addArticle(db, emptyArticle('a1'));
    await addArticle(db, { ...emptyArticle('a2'), createdAt: 2, state: 'approved' });
    await addArticle(db, { ...emptyArticle('a3'), createdAt: 3, deletedAt: 20 });
    await addArticle(db, { ...emptyArticle('a4'), createdAt: 4, deletedAt: 30 });
    await updateArticle(db, { ...emptyArticle('a1'), updatedAt: 9 });
  });
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  expect(ids(await store.read(listDeskRecords))).toEqual(['a2', 'a1']);
  expect(ids(await store.read((db) => listDeleted(db, 0)))).toEqual(['a4', 'a3']);
  expect(ids(await store.read((db) => listDeleted(db, 25)))).toEqual(['a4']);
});

test('a snapshot takes the place of the one before it', async () => {
  const store = await openTemporary();
  const snapshot = { article: 'a1', contentRevision: 1, engine: '1', words: 3, findings: [] };
  await store.write(async (db) => {
    await addArticle(db, emptyArticle('a1'));
    await keepSnapshot(db, snapshot);
    await keepSnapshot(db, { ...snapshot, words: 4 });
  });
  expect([...(await store.read(listSnapshots)).values()]).toEqual([{ ...snapshot, words: 4 }]);
});

test('a name of the house register is kept, changed and removed', async () => {
  const store = await openTemporary();
  const name = {
    id: 'n1',
    english: 'Rutte',
    sourceForms: ['Rute', 'Руте'],
    note: '',
    author: 'Mira',
    changedAt: 5,
  };
  await store.write((db) => keepHouseName(db, name));
  expect(await store.read(listHouseNames)).toEqual([name]);
  await store.write((db) => keepHouseName(db, { ...name, note: 'Dutch' }));
  expect(await store.read(listHouseNames)).toEqual([{ ...name, note: 'Dutch' }]);
  await store.write((db) => deleteHouseNames(db, ['n1'], 9));
  expect(await store.read(listHouseNames)).toEqual([]);
});
