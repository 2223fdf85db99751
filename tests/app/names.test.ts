import { expect, test } from 'vitest';
import { keepName } from '../../src/app/house-names.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { undo } from '../../src/app/undo.ts';
import { writeNames } from '../../src/app/write-names.ts';
import { importPlan, mira, openDesk, targetTexts, textsOf } from './desk.ts';

const begin = async () => {
  const app = await openDesk();
  return { app, article: await importPlan(app) };
};

test('a name is written one way wherever it stands, and one undo takes it back', async () => {
  const { app, article } = await begin();
  const outcome = await writeNames(app, { article, from: ['Rute'], to: 'Rutte', editor: mira });
  expect(outcome).toMatchObject({ kind: 'applied', places: 3 });
  expect(await textsOf(app, article)).toEqual([
    'RUTTE announces a stronger alliance',
    'Secretary General Mark Rutte spoke in Brussels.',
    'He said that Rutte and his team are working on a plan.',
    'Journalists asked about Rutte’s plan, and Rutte answered.',
  ]);
  await undo(app, { article, editor: mira });
  expect(await textsOf(app, article)).toEqual(targetTexts);
});

test('the given name before a name stays', async () => {
  const { app, article } = await begin();
  await writeNames(app, { article, from: ['Rutte'], to: 'Rute', editor: mira });
  expect((await textsOf(app, article))[1]).toBe('Secretary General Mark Rute spoke in Brussels.');
});

test('a name that does not stand there changes nothing', async () => {
  const { app, article } = await begin();
  const input = { article, from: ['Nobody'], to: 'Somebody', editor: mira };
  expect(await writeNames(app, input)).toEqual({ kind: 'gone' });
});

test('an opened article tells which names the house has in its register', async () => {
  const { app, article } = await begin();
  expect((await openArticle(app, article)).houseNames).toEqual([]);
  await keepName(app, { english: 'Rutte', sourceForms: ['Rute'], editor: mira });
  expect((await openArticle(app, article)).houseNames).toEqual(['Rutte']);
});
