import { expect, test } from 'vitest';
import { addSource } from '../../src/app/add-source.ts';
import { applySuggestion } from '../../src/app/apply-suggestion.ts';
import { approve } from '../../src/app/approve.ts';
import type { App } from '../../src/app/context.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { createMemo } from '../../src/text/memo.ts';
import { ana, importPlan, mira, openDesk, sourceDocument, textsOf, type } from './desk.ts';

/** The same desk, where another editor changes an article so many times while it is checked. */
function disturbed(app: App, article: string, times: number): App {
  let left = times;
  return {
    ...app,
    memo: createMemo(),
    assess: async (...task) => {
      if (left > 0) {
        await type(app, article, 't4', `Journalists asked ${left} times about Rute’s plan.`, ana);
        left--;
      }
      return app.assess(...task);
    },
  };
}

test.each([1, 5])(
  'a suggestion goes to what stands, though it changed %i times while it was checked',
  async (times) => {
    const app = await openDesk();
    const article = await importPlan(app);
    const [finding] = (await openArticle(app, article)).findings;
    const busy = disturbed(app, article, times);
    const issue = finding?.issue ?? '';
    const applied = await applySuggestion(busy, {
      article,
      issue,
      scope: 'everywhere',
      editor: mira,
    });
    expect(applied).toMatchObject({ kind: 'applied', places: 3 });
    expect((await textsOf(app, article))[3]).toMatch(/asked \d times about Rutte’s plan/);
  },
);

test.each([1, 5])('what is told before approving is true, after %i changes', async (times) => {
  const app = await openDesk();
  const article = await importPlan(app);
  const told = await approve(disturbed(app, article, times), { article, editor: mira });
  expect(told).toMatchObject({ kind: 'open', errors: 1, unconfirmed: 4 });
  expect(told.kind === 'open' && told.untouched).toBeLessThan(1);
});

test.each([1, 5])('a source is aligned with what stands, after %i changes', async (times) => {
  const app = await openDesk();
  const article = await importPlan(app, true);
  const source = sourceDocument();
  await addSource(disturbed(app, article, times), { article, source, editor: mira });
  const open = await openArticle(app, article);
  expect(open.article.rows).toHaveLength(4);
  expect(open.article.target[3]?.text).toMatch(/times about Rute’s plan/);
});

test('an article that two open at once is checked once', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  let runs = 0;
  const counting: App = {
    ...app,
    memo: createMemo(),
    assess: async (...task) => {
      runs++;
      await new Promise((done) => setTimeout(done, 5));
      return app.assess(...task);
    },
  };
  await Promise.all([openArticle(counting, article), openArticle(counting, article)]);
  expect(runs).toBe(1);
});
