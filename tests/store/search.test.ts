import { expect, test } from 'vitest';
import { addArticle, updateArticle } from '../../src/store/articles.ts';
import { index, matching, type Phrase, unindexed } from '../../src/store/sqlite.ts';
import { emptyArticle, openTemporary } from './folder.ts';

const begun = (words: string): Phrase => ({ words, openEnd: true });
const whole = (words: string): Phrase => ({ words, openEnd: false });

test('an article is indexed once for each revision of what it says', async () => {
  const store = await openTemporary();
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  expect(await store.read(unindexed)).toEqual([{ id: 'a1', revision: 0 }]);
  await store.write((db) => index(db, 'a1', 0, 'rutte speaks'));
  expect(await store.read(unindexed)).toEqual([]);
  await store.write((db) => updateArticle(db, { ...emptyArticle('a1'), contentRevision: 3 }));
  expect(await store.read(unindexed)).toEqual([{ id: 'a1', revision: 3 }]);
  await store.write((db) => index(db, 'a1', 3, 'scholz answers'));
  expect(await store.read((db) => matching(db, [[begun('rutte')]]))).toEqual([]);
  expect(await store.read((db) => matching(db, [[begun('scholz')]]))).toEqual(['a1']);
});

test.each([
  ['a whole word', [[begun('rutte')]], true],
  ['the beginning of a word', [[begun('rut')]], true],
  ['the beginning of a word where the whole is wanted', [[whole('rut')]], false],
  ['words in any order', [[begun('speaks')], [begun('rutte')]], true],
  ['words in a row', [[whole('rutte speaks')]], true],
  ['words in a row the other way round', [[whole('speaks rutte')]], false],
  ['one of several words', [[begun('scholz'), begun('rutte')]], true],
  ['a word that is not there', [[begun('rutte')], [begun('answers')]], false],
  ['the middle of a word', [[begun('utte')]], false],
  ['what would be an operator', [[begun('rutte')], [begun('or')]], false],
  ['a quotation mark', [[begun('rutte"')]], true],
  ['diacritics', [[begun('rütte')]], true],
])('%s', async (_, wanted, found) => {
  const store = await openTemporary();
  await store.write((db) => addArticle(db, emptyArticle('a1')));
  await store.write((db) => index(db, 'a1', 0, 'rutte speaks'));
  expect(await store.read((db) => matching(db, wanted))).toEqual(found ? ['a1'] : []);
});
