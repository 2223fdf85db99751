import { expect, test } from 'vitest';
import { applySuggestion } from '../../src/app/apply-suggestion.ts';
import { confirm } from '../../src/app/confirm.ts';
import { listArticles } from '../../src/app/list-articles.ts';
import { openArticle } from '../../src/app/open-article.ts';
import type { Check } from '../../src/engine/check.ts';
import { importPlan, mira, openDesk, type } from './desk.ts';
import { spellingCheck } from './spelling-check.ts';

function counting(): { check: Check; runs: () => number } {
  let runs = 0;
  const check: Check = {
    ...spellingCheck,
    find: (article, lexicon) => {
      runs++;
      return spellingCheck.find(article, lexicon);
    },
  };
  return { check, runs: () => runs };
}

test('an article is checked once for each revision of what it says', async () => {
  const { check, runs } = counting();
  const app = await openDesk([check]);
  const article = await importPlan(app);
  await openArticle(app, article);
  await openArticle(app, article);
  await listArticles(app);
  expect(runs()).toBe(1);
  await confirm(app, { article, passage: 't2', baseRevision: 0, confirmed: true, editor: mira });
  await openArticle(app, article);
  expect(runs()).toBe(1);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  await openArticle(app, article);
  await listArticles(app);
  expect(runs()).toBe(2);
});

test('the Desk counts what is open now, not what was open when it was last looked at', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const [finding] = (await openArticle(app, article)).findings;
  const issue = finding?.issue ?? '';
  expect(await listArticles(app)).toMatchObject([{ errors: 1, words: 32 }]);
  await applySuggestion(app, { article, issue, scope: 'everywhere', editor: mira });
  await type(app, article, 't2', 'Mark Rutte spoke.');
  expect(await listArticles(app)).toMatchObject([{ errors: 0, words: 28 }]);
});

test('other checks bring other counts, without an edit', async () => {
  const app = await openDesk();
  await importPlan(app);
  const question: Check = {
    ...spellingCheck,
    id: 'name-question',
    severity: 'question',
    find: () => [{ side: 'target', segmentIndex: 1, start: 0, end: 9, issueKey: 'secretary' }],
  };
  const later = { ...app, checks: [spellingCheck, question] };
  expect(await listArticles(later)).toMatchObject([{ errors: 1, questions: 1 }]);
});

test('a check that throws is told, and costs neither the page nor the other findings', async () => {
  const broken: Check = {
    ...spellingCheck,
    id: 'name-broken',
    find: () => {
      throw new Error('No such word.');
    },
  };
  const app = await openDesk([broken, spellingCheck]);
  const open = await openArticle(app, await importPlan(app));
  expect(open.failures).toEqual([{ check: 'name-broken', message: 'No such word.' }]);
  expect(open.findings).toHaveLength(3);
});

test('the names of the article come with their places on both sides', async () => {
  const app = await openDesk();
  const { names } = await openArticle(app, await importPlan(app));
  const rutte = names.find(({ name }) => name.includes('Rutte'));
  expect(rutte?.renderings.map(({ text }) => text)).toContain('Rutte');
  expect(rutte?.sources.some(({ text }) => text.startsWith('Rute'))).toBe(true);
});
