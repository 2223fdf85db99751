import { expect, test } from 'vitest';
import { checkDocuments } from '../../src/app/check-documents.ts';
import { checkedPairs, checkSettings, setCheckSetting } from '../../src/app/check-settings.ts';
import { listArticles } from '../../src/app/list-articles.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { importPlan, mira, openDesk, sourceDocument, targetDocument } from './desk.ts';
import { spellingCheck } from './spelling-check.ts';

const ours = { check: spellingCheck.id, editor: mira };

test('a check switched off finds nothing, neither on the page nor on the Desk', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  expect(await listArticles(app)).toMatchObject([{ errors: 1 }]);
  await setCheckSetting(app, { ...ours, pair: 'sr-en', enabled: false, severity: null });
  expect((await openArticle(app, article)).findings).toEqual([]);
  expect(await listArticles(app)).toMatchObject([{ errors: 0, questions: 0 }]);
  await setCheckSetting(app, { ...ours, pair: 'sr-en', enabled: null, severity: null });
  expect((await openArticle(app, article)).findings).toHaveLength(3);
  expect(await listArticles(app)).toMatchObject([{ errors: 1 }]);
});

test('what is set of another pair does not matter', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await setCheckSetting(app, { ...ours, pair: 'de-en', enabled: false, severity: null });
  expect((await openArticle(app, article)).findings).toHaveLength(3);
});

test('a severity that is set stands above what the check says of a place', async () => {
  const app = await openDesk();
  await importPlan(app);
  await setCheckSetting(app, { ...ours, pair: null, enabled: null, severity: 'question' });
  expect(await listArticles(app)).toMatchObject([{ errors: 0, questions: 1 }]);
});

test('the settings of a pair tell what is set there and what comes of it', async () => {
  const app = await openDesk();
  await setCheckSetting(app, { ...ours, pair: null, enabled: false, severity: 'question' });
  await setCheckSetting(app, { ...ours, pair: 'sr-en', enabled: true, severity: null });
  expect(await checkSettings(app, 'sr-en')).toMatchObject([
    { enabled: true, severity: 'question', set: { enabled: true, severity: null } },
  ]);
  expect(await checkSettings(app, 'de-en')).toMatchObject([
    { enabled: false, severity: 'question', set: { enabled: null, severity: null } },
  ]);
});

test('the pairs are those of the Desk and those that something is set for', async () => {
  const app = await openDesk();
  expect(await checkedPairs(app)).toEqual([]);
  await importPlan(app);
  await setCheckSetting(app, { ...ours, pair: 'de-en', enabled: false, severity: null });
  expect(await checkedPairs(app)).toEqual(['de-en', 'sr-en']);
});

test.each([
  ['a check that is not there', { check: 'name-unknown', pair: null }, 'not-found'],
  ['what is no pair', { check: spellingCheck.id, pair: 'english' }, 'bad-input'],
])('%s cannot be set', async (_, key, code) => {
  const app = await openDesk();
  const setting = { ...key, enabled: false, severity: null, editor: mira };
  await expect(setCheckSetting(app, setting)).rejects.toMatchObject({ code });
});

test('defaults hold without a database as well', async () => {
  const app = await openDesk();
  const off = { check: spellingCheck.id, pair: 'sr-en', enabled: false, severity: null };
  const both = [sourceDocument(), targetDocument()] as const;
  expect(checkDocuments(app, ...both).report.findings).toHaveLength(3);
  const checked = checkDocuments({ ...app, defaults: [off] }, ...both);
  expect(checked.report.findings).toEqual([]);
});

test('a check that lacks what it needs of a language rests, with the reason', async () => {
  const needy = {
    ...spellingCheck,
    needs: (_: unknown, source: string | null, target: string) =>
      target === 'en' ? null : `There is no dictionary for ${target} beside ${source}.`,
  };
  const app = await openDesk([needy]);
  const target = { ...targetDocument(), language: 'mk' };
  const { report } = checkDocuments(app, sourceDocument(), target);
  const reason = 'There is no dictionary for mk beside sr-Latn-ME.';
  expect(report).toMatchObject({ findings: [], rested: [{ check: needy.id, reason }] });
});

test('a check that compares with the source says that there is none', async () => {
  const app = await openDesk([{ ...spellingCheck, needsSource: true }]);
  const { rested } = await openArticle(app, await importPlan(app, true));
  expect(rested).toEqual([
    { check: spellingCheck.id, reason: 'There is no source to compare with.' },
  ]);
});
