import { expect, test } from 'vitest';
import type { App } from '../../src/app/context.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { nameRegister } from '../../src/checks/name-register.ts';
import { deleteHouseNames, keepHouseName } from '../../src/store/house-names.ts';
import { documentOf } from '../../src/text/document.ts';
import { mira, openDesk } from './desk.ts';

const varga = {
  id: 'n1',
  english: 'Tereza Wargha',
  sourceForms: ['Tereza Varga'],
  note: '',
  author: 'Mira',
  changedAt: 5,
};

const importVarga = (app: App) =>
  importArticle(app, {
    source: documentOf('sr-Latn-ME', ['Tereza Varga je stigla.', 'Novinari su sačekali Vargu.']),
    target: documentOf('en', ['Tereza Varga has arrived.', 'Reporters waited for Varga.']),
    editor: mira,
  });

const suggested = async (app: App, article: string) =>
  (await openArticle(app, article)).findings.map(({ text, suggestions }) => [text, suggestions[0]]);

test('a name that the house writes its own way is found wherever a source has it', async () => {
  const app = await openDesk([nameRegister]);
  const { article } = await importVarga(app);
  expect(await suggested(app, article)).toEqual([]);
  await app.store.write((db) => keepHouseName(db, varga));
  expect(await suggested(app, article)).toEqual([
    ['Varga', 'Wargha'],
    ['Varga', 'Wargha'],
  ]);
  await app.store.write((db) => deleteHouseNames(db, ['n1'], 9));
  expect(await suggested(app, article)).toEqual([]);
});

test('the house decides against the shipped register', async () => {
  const app = await openDesk([nameRegister]);
  await app.store.write((db) =>
    keepHouseName(db, { ...varga, english: 'Kiev', sourceForms: ['Kijev', 'Київ', 'Киев'] }),
  );
  const { article } = await importArticle(app, {
    source: documentOf('sr-Latn-ME', ['Delegacija je stigla u Kijev.']),
    target: documentOf('en', ['The delegation has arrived in Kyiv.']),
    editor: mira,
  });
  expect(await suggested(app, article)).toEqual([['Kyiv', 'Kiev']]);
});
