import { expect, test } from 'vitest';
import { approve } from '../../src/app/approve.ts';
import { changeLanguages } from '../../src/app/change-languages.ts';
import { exportArticle } from '../../src/app/export-article.ts';
import { exportSeveral } from '../../src/app/export-several.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { type ImportStep, importSeveral } from '../../src/app/import-several.ts';
import { listArticles } from '../../src/app/list-articles.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { documentOf } from '../../src/text/document.ts';
import { importPlan, mira, openDesk } from './desk.ts';
import { spellingCheck } from './spelling-check.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const input = (source: string | null, target: string) => ({
  source: source === null ? null : file('story.sr.txt', source),
  target: file('story.en.txt', target),
  sourceLanguage: 'sr-Latn',
  targetLanguage: 'en',
  editor: mira,
});

test('an import tells how far it has come, never backwards, through every phase', async () => {
  const app = await openDesk();
  const steps: ImportStep[] = [];
  const inputs = [
    input('Naslov\n\nDošao je.', 'Title\n\nHe came.'),
    input(null, 'Another\n\nShe came.'),
  ];
  const { articles, problems } = await importSeveral(app, inputs, (step) => steps.push(step));
  expect([articles.length, problems]).toEqual([2, []]);
  expect([...new Set(steps.map(({ phase }) => phase))]).toEqual(['read', 'align', 'check', 'keep']);
  expect(steps.map(({ article }) => article)).toEqual(steps.map(({ article }) => article).sort());
  const shares = steps.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toMatchObject({ phase: 'keep', article: 2, of: 2 });
});

test('an article that cannot be imported is told by its file, and the rest are', async () => {
  const app = await openDesk();
  const inputs = [input(null, ''), input(null, 'Title\n\nHe came.')];
  const { articles, problems } = await importSeveral(app, inputs);
  expect(articles).toHaveLength(1);
  expect(problems).toMatchObject([{ file: 'story.en.txt' }]);
});

test('one that comes alone is refused in a sentence', async () => {
  const app = await openDesk();
  await expect(importSeveral(app, [input(null, '')])).rejects.toMatchObject({ code: 'bad-input' });
});

test('several articles are written one after the other, under names of their own', async () => {
  const app = await openDesk();
  const first = await importPlan(app, true);
  const second = await importPlan(app, true);
  await approve(app, { article: second, editor: mira, despiteOpen: true });
  const files = [];
  const wish = { format: 'text', furniture: false, editor: mira };
  for await (const one of exportSeveral(app, { articles: [first, 'nowhere1', second], ...wish })) {
    files.push([one.fileName, new TextDecoder().decode(one.body)]);
  }
  const stem = 'rute-announces-a-stronger-alliance';
  expect(files.map(([name]) => name)).toEqual([`${stem}.txt`, `${stem}-2.txt`, 'not-exported.txt']);
  const { body } = await exportArticle(app, { article: first, ...wish });
  expect(files[0]?.[1]).toBe(body);
  expect(files[2]?.[1]).toContain('nowhere1: There is no article');
  expect((await openArticle(app, second)).state).toBe('exported');
});

test('languages that were told wrongly are set right, and the article is checked anew', async () => {
  const needing = {
    ...spellingCheck,
    needs: (_lexicon: unknown, source: string | null) =>
      source?.startsWith('sr') ? null : `Nothing is known of ${source}.`,
  };
  const app = await openDesk([needing]);
  const { article } = await importArticle(app, {
    source: documentOf('sl', ['Rute je došao.']),
    target: documentOf('en', ['Rutte came.', 'Rute spoke.']),
    editor: mira,
  });
  expect((await openArticle(app, article)).rested).toHaveLength(1);
  expect(await listArticles(app)).toMatchObject([{ errors: 0 }]);
  const languages = { article, sourceLanguage: 'cnr', targetLanguage: 'en-GB', editor: mira };
  await changeLanguages(app, languages);
  const open = await openArticle(app, article);
  expect(open).toMatchObject({ sourceLanguage: 'sr-Latn-ME', targetLanguage: 'en-GB', rested: [] });
  expect(open.findings.map(({ text }) => text)).toEqual(['Rute']);
  expect(await listArticles(app)).toMatchObject([{ errors: 1, sourceLanguage: 'sr-Latn-ME' }]);
  const { body } = await exportArticle(app, {
    article,
    format: 'html',
    furniture: false,
    editor: mira,
  });
  expect(body).toContain('lang="en-GB"');
});

test('what is no language, and the source of what has none, are left alone', async () => {
  const app = await openDesk();
  const article = await importPlan(app, true);
  const change = { article, sourceLanguage: 'de', targetLanguage: 'en', editor: mira };
  await changeLanguages(app, change);
  expect((await openArticle(app, article)).sourceLanguage).toBeNull();
  const wrong = { ...change, targetLanguage: 'no language' };
  await expect(changeLanguages(app, wrong)).rejects.toMatchObject({ code: 'bad-input' });
});
