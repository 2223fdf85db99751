import { expect, test } from 'vitest';
import { addArticle, updateArticle } from '../../src/store/articles.ts';
import { index, matching, unindexed } from '../../src/store/sqlite.ts';
import { emptyArticle, openTemporary } from './folder.ts';

test('an article is indexed once for each revision of what it says', async () => {
  const store = await openTemporary();
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  expect(await store.read(unindexed)).toEqual([{ id: 'a1', revision: 0 }]);
  await store.write((db) => index(db, 'a1', 0, 'rutte speaks'));
  expect(await store.read(unindexed)).toEqual([]);
  await store.write((db) => updateArticle(db, { ...emptyArticle('a1'), contentRevision: 3 }));
  expect(await store.read(unindexed)).toEqual([{ id: 'a1', revision: 3 }]);
  await store.write((db) => index(db, 'a1', 3, 'scholz answers'));
  expect(await store.read((db) => matching(db, ['rutte']))).toEqual([]);
  expect(await store.read((db) => matching(db, ['scholz']))).toEqual(['a1']);
});

test.each([
  ['a whole word', ['rutte'], true],
  ['the beginning of a word', ['rut'], true],
  ['words in any order', ['speaks', 'rutte'], true],
  ['a word that is not there', ['rutte', 'answers'], false],
  ['the middle of a word', ['utte'], false],
  ['what would be an operator', ['rutte', 'or'], false],
  ['a quotation mark', ['rutte"'], true],
  ['diacritics', ['rütte'], true],
])('%s', async (_, words, found) => {
  const store = await openTemporary();
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  await store.write((db) => index(db, 'a1', 0, 'rutte speaks'));
  expect(await store.read((db) => matching(db, words))).toEqual(found ? ['a1'] : []);
});
