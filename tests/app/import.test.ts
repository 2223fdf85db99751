import { expect, test } from 'vitest';
import { addSource } from '../../src/app/add-source.ts';
import { deleteArticle, undeleteArticle } from '../../src/app/delete-article.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { countByState, listArticles } from '../../src/app/list-articles.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { undo } from '../../src/app/undo.ts';
import { findDocument } from '../../src/store/documents.ts';
import { documentOf } from '../../src/text/document.ts';
import {
  ana,
  importPlan,
  mira,
  openDesk,
  sourceDocument,
  targetDocument,
  textsOf,
  type,
} from './desk.ts';

test('an imported article is aligned, checked and listed', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  expect(article).toMatch(/^[a-z2-9]{8}$/);
  const open = await openArticle(app, article);
  expect(open).toMatchObject({
    title: 'RUTE announces a stronger alliance',
    sourceLanguage: 'sr-Latn-ME',
    targetLanguage: 'en',
    lastGesture: null,
  });
  expect(open.article.rows.map(({ source, target }) => [source, target])).toEqual([
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
    [[3], [3]],
  ]);
  expect(open.findings.map(({ text }) => text)).toEqual(['RUTE', 'Rute', 'Rute’s']);
  expect(await listArticles(app)).toMatchObject([
    { id: article, errors: 1, questions: 0, confirmed: 0, passages: 4, words: 32, editor: null },
  ]);
});

test('both texts are kept as they came, whatever is done to them', async () => {
  const app = await openDesk();
  const target = { ...targetDocument(), gaps: ['\ufeff', '\n\n', '\n \n', '\n\n\n', ''] };
  const { article } = await importArticle(app, { source: null, target, editor: mira });
  await type(app, article, 't1', 'Another headline');
  expect(await app.store.read((db) => findDocument(db, article, 'target', 1))).toEqual(target);
});

test.each([
  ['a text of more than 5 MB', ['word '.repeat(1_100_000)], /5\.5 MB; at most 5 MB/],
  ['more than 5,000 passages', Array<string>(5_001).fill('One.'), /5,001 passages; at most 5,000/],
])('%s is refused in a sentence with the size and the limit', async (_, texts, sentence) => {
  const app = await openDesk();
  const input = { source: null, target: documentOf('en', texts, 'paragraph'), editor: mira };
  await expect(importArticle(app, input)).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringMatching(sentence),
  });
  expect(await listArticles(app)).toEqual([]);
});

test('a text without words is refused in a sentence', async () => {
  const app = await openDesk();
  const input = { source: null, target: documentOf('en', [' ', '']), editor: mira };
  await expect(importArticle(app, input)).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(/translation has no text/),
  });
});

test('half a surrogate pair is kept as the replacement sign, as it is read', async () => {
  const app = await openDesk();
  const target = documentOf('en', ['Broken \ud83d here, whole 👍 there.']);
  const { article } = await importArticle(app, { source: null, target, editor: mira });
  expect(await textsOf(app, article)).toEqual(['Broken \ufffd here, whole 👍 there.']);
});

test('the source can be added later, and no work is lost', async () => {
  const app = await openDesk();
  const article = await importPlan(app, true);
  await type(app, article, 't2', 'Mark Rutte spoke in Brussels.', ana);
  const alone = await openArticle(app, article);
  expect(alone).toMatchObject({ sourceLanguage: null });
  expect(alone.article.source).toBeNull();
  await addSource(app, { article, source: sourceDocument(), editor: mira });
  const open = await openArticle(app, article);
  expect(open.sourceLanguage).toBe('sr-Latn-ME');
  expect(open.article.rows).toHaveLength(4);
  expect(open.bitext.source?.passages).toHaveLength(4);
  expect(open.article.target[1]).toMatchObject({
    text: 'Mark Rutte spoke in Brussels.',
    revision: 1,
  });
  expect(open.editor).toBe('Ana');
});

test('undo passes a new source over, and takes back the work before it', async () => {
  const app = await openDesk();
  const article = await importPlan(app, true);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  await addSource(app, { article, source: sourceDocument(), editor: mira });
  expect(await undo(app, { article, editor: mira })).toMatchObject({ undone: 1, kept: [] });
  expect((await openArticle(app, article)).article.source).toHaveLength(4);
});

test('a newer version of the source takes the place of the former, which is kept', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const source = documentOf('sr-Latn-ME', ['Rute najavio savez', 'Mark Rute je govorio.']);
  expect(await addSource(app, { article, source, editor: mira })).toMatchObject({
    sourceVersion: 2,
  });
  const open = await openArticle(app, article);
  expect(open.article.source?.map(({ id }) => id)).toEqual(['s2-1', 's2-2']);
  const former = await app.store.read((db) => findDocument(db, article, 'source', 1));
  expect(former?.passages).toHaveLength(4);
});

test('a deleted article leaves the Desk and can be brought back', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await deleteArticle(app, { article, editor: mira });
  expect(await listArticles(app)).toEqual([]);
  expect(await listArticles(app, { query: 'Brussels' })).toEqual([]);
  await expect(openArticle(app, article)).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('was deleted'),
  });
  await undeleteArticle(app, { article, editor: mira });
  expect(await listArticles(app)).toHaveLength(1);
});

test('articles are counted by state', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await importPlan(app);
  await type(app, article, 't1', 'Another headline');
  expect(await countByState(app)).toEqual({ new: 1, 'in-review': 1, approved: 0, exported: 0 });
});

test.each([
  ['a word of the headline', 'announces', 1],
  ['the beginning of a word of the text', 'bruss', 1],
  ['a word of the source', 'novinari', 1],
  ['small letters', 'RUTTE brussels', 1],
  ['nothing that is there', 'Scholz', 0],
  ['signs alone', '"*', 0],
])('the Desk is searched for %s', async (_, query, count) => {
  const app = await openDesk();
  await importPlan(app);
  expect(await listArticles(app, { query })).toHaveLength(count);
});

test('search knows Cyrillic and Latin, with diacritics and without', async () => {
  const app = await openDesk();
  const source = documentOf('sr-Cyrl', ['Ђоковић је победио.']);
  await importArticle(app, { source, target: documentOf('en', ['He won.']), editor: mira });
  for (const query of ['djokovic', 'Đoković', 'Ђоковић', 'ђоковић победио', 'pobedio']) {
    expect(await listArticles(app, { query })).toHaveLength(1);
  }
});

test('search finds what an article says now, not what it said', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await listArticles(app, { query: 'Brussels' });
  await type(app, article, 't2', 'Secretary General Mark Rutte spoke in Antwerp.');
  expect(await listArticles(app, { query: 'Brussels' })).toEqual([]);
  expect(await listArticles(app, { query: 'Antwerp' })).toHaveLength(1);
});
