import { expect, test } from 'vitest';
import { approve } from '../../src/app/approve.ts';
import type { App } from '../../src/app/context.ts';
import { deleteArticle, setDeletedSeveral } from '../../src/app/delete-article.ts';
import {
  type Desk,
  type DeskWish,
  deletedArticles,
  keptFor,
  pageLength,
  readDesk,
} from '../../src/app/desk.ts';
import { keepName } from '../../src/app/house-names.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { documentOf } from '../../src/text/document.ts';
import { ana, mira, openDesk, type } from './desk.ts';

async function add(app: App, target: string[], source?: string[], language = 'sr-Latn') {
  const { article } = await importArticle(app, {
    source: source ? documentOf(language, source) : null,
    target: documentOf('en', target),
    editor: mira,
  });
  return article;
}

const look = (app: App, wish: Partial<DeskWish> = {}): Promise<Desk> =>
  readDesk(app, { sort: 'age', descending: false, page: 1, ...wish });

const titles = (desk: Desk): string[] => desk.articles.map(({ title }) => title);

test('the newest article stands first, and other orders can be had both ways', async () => {
  const app = await openDesk();
  await add(app, ['Bridge 10', 'Rute and Rutte spoke.']);
  await add(app, ['Ämter', 'All is well.']);
  await add(app, ['Bridge 9', 'All is well.']);
  expect(titles(await look(app))).toEqual(['Bridge 9', 'Ämter', 'Bridge 10']);
  expect(titles(await look(app, { descending: true }))).toEqual(['Bridge 10', 'Ämter', 'Bridge 9']);
  expect(titles(await look(app, { sort: 'title' }))).toEqual(['Ämter', 'Bridge 9', 'Bridge 10']);
  expect(titles(await look(app, { sort: 'findings', descending: true }))[0]).toBe('Bridge 10');
});

test('it is narrowed by language pair, editor, state and open errors', async () => {
  const app = await openDesk();
  const faulty = await add(
    app,
    ['Faulty', 'Rute and Rutte spoke.'],
    ['Naslov', 'Rute je govorio.'],
  );
  const german = await add(app, ['German', 'All is well.'], ['Titel', 'Alles gut.'], 'de');
  await type(app, german, 't2', 'All is very well.', ana);
  await approve(app, { article: german, editor: ana, despiteOpen: true });
  expect(titles(await look(app, { pair: 'de-en' }))).toEqual(['German']);
  expect(titles(await look(app, { editor: 'Ana' }))).toEqual(['German']);
  expect(titles(await look(app, { errors: true }))).toEqual(['Faulty']);
  expect(titles(await look(app, { state: 'open' }))).toEqual(['Faulty']);
  const desk = await look(app, { pair: 'sr-en', errors: true });
  expect(desk.articles.map(({ id }) => id)).toEqual([faulty]);
  expect(desk).toMatchObject({
    pairs: ['de-en', 'sr-en'],
    editors: ['Ana'],
    states: { new: 1, approved: 1, 'in-review': 0, exported: 0 },
  });
});

test('it is searched in both scripts, whichever is typed', async () => {
  const app = await openDesk();
  await add(app, ['Cyrillic', 'He came.'], ['Наслов', 'Руте је стигао.'], 'sr-Cyrl');
  await add(app, ['Latin', 'He came.'], ['Naslov', 'Rute je stigao.']);
  for (const query of ['Rute', 'Руте', 'rut стигао']) {
    expect(titles(await look(app, { query }))).toEqual(['Latin', 'Cyrillic']);
  }
});

test('the articles with a name of the house are found, in every form of it', async () => {
  const app = await openDesk();
  await add(app, ['In English', 'Tereza Wargha came.']);
  await add(app, ['In the source', 'She came.'], ['Naslov', 'Srela je Terezu Vargu.']);
  await add(app, ['Another Tereza', 'Tereza Novak came.']);
  const { id } = await keepName(app, {
    english: 'Tereza Wargha',
    sourceForms: ['Terezu Vargu', 'Tereza Varga'],
    editor: mira,
  });
  const desk = await look(app, { name: id });
  expect(titles(desk)).toEqual(['In the source', 'In English']);
  expect(desk.name).toBe('Tereza Wargha');
});

test('a long desk comes in pages, and a page beyond the last is the last', async () => {
  const app = await openDesk([]);
  for (let count = 1; count <= pageLength + 2; count++) await add(app, [`Story ${count}`]);
  const first = await look(app);
  expect(first).toMatchObject({ found: pageLength + 2, page: 1, pages: 2 });
  expect(first.articles).toHaveLength(pageLength);
  expect(titles(await look(app, { page: 2 }))).toEqual(['Story 2', 'Story 1']);
  expect((await look(app, { page: 99 })).page).toBe(2);
});

test('deleted articles are listed for thirty days, and come back together', async () => {
  const app = await openDesk([]);
  const ids = [await add(app, ['One']), await add(app, ['Two']), await add(app, ['Three'])];
  const [one = '', two = ''] = ids;
  const gone = { articles: [one, two, 'nowhere1'], editor: ana };
  expect(await setDeletedSeveral(app, gone, true)).toEqual([one, two]);
  expect(await setDeletedSeveral(app, gone, true)).toEqual([]);
  expect(await look(app)).toMatchObject({ found: 1, deleted: 2 });
  expect((await deletedArticles(app)).map(({ title }) => title)).toEqual(['Two', 'One']);
  expect(await setDeletedSeveral(app, gone, false)).toEqual([one, two]);
  expect(await look(app)).toMatchObject({ found: 3, deleted: 0 });
  await deleteArticle(app, { article: one, editor: ana });
  const later = { ...app, clock: () => app.clock() + keptFor };
  expect(await deletedArticles(later)).toEqual([]);
});
