import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addSource } from '../../src/app/add-source.ts';
import { applySuggestion } from '../../src/app/apply-suggestion.ts';
import { approve } from '../../src/app/approve.ts';
import { articleRecord } from '../../src/app/article-record.ts';
import { backup } from '../../src/app/backup.ts';
import { changeKind, deletePassage, insertPassage } from '../../src/app/change-passage.ts';
import { confirm } from '../../src/app/confirm.ts';
import { dismiss } from '../../src/app/dismiss.ts';
import { exportArticle } from '../../src/app/export-article.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { realign } from '../../src/app/realign.ts';
import { undo } from '../../src/app/undo.ts';
import { documentFromText } from '../../src/formats/text/read.ts';
import { openStore, restoreStore } from '../../src/store/open.ts';
import { importPlan, mira, openDesk, sourceDocument, temporaryFolder, type } from './desk.ts';

const file =
  '\ufeffRUTE announces a stronger alliance\r\n\r\n\r\n' +
  'Secretary General Mark Rutte spoke in Brussels.\r\n \r\n' +
  'He said that Rute and his team are working.\r\nOn a plan.\r\n\r\n';

async function begin() {
  const app = await openDesk();
  const target = documentFromText(file, { language: 'en', isFurniture: () => false });
  const { article } = await importArticle(app, { source: null, target, editor: mira });
  return { app, article, input: { article, furniture: true, editor: mira } };
}

test('an untouched text comes out byte for byte', async () => {
  const { app, input } = await begin();
  const exported = await exportArticle(app, { ...input, format: 'text' });
  expect(exported.body).toBe(file);
  expect(exported.fileName).toBe('rute-announces-a-stronger-alliance.txt');
});

test('a corrected text differs in the corrected words only', async () => {
  const { app, article, input } = await begin();
  const [finding] = (await openArticle(app, article)).findings;
  const issue = finding?.issue ?? '';
  await applySuggestion(app, { article, issue, scope: 'everywhere', editor: mira });
  const { body } = await exportArticle(app, { ...input, format: 'text' });
  expect(body).toBe(file.replace('RUTE', 'RUTTE').replace('Rute', 'Rutte'));
});

test('the changes are shown with what was deleted', async () => {
  const { app, article, input } = await begin();
  await deletePassage(app, { article, passage: 't2', baseRevision: 0, editor: mira });
  const { body } = await exportArticle(app, { ...input, format: 'html-changes' });
  expect(body).toMatch(/<del .*Mark Rutte spoke in Brussels\..*<\/del>/s);
});

test('JSON holds everything, as its published schema says', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const base = { article, editor: mira };
  await type(app, article, 't2', 'Mark Rutte spoke.');
  await insertPassage(app, { ...base, after: 't2', side: 'target', text: 'New.' });
  await realign(app, { ...base, rowsRevision: 1, row: 0, operation: 'join-next' });
  await changeKind(app, { ...base, passage: 't4', baseRevision: 0, kind: 'furniture' });
  await confirm(app, { ...base, passage: 't4', baseRevision: 1, confirmed: true });
  await addSource(app, { ...base, source: sourceDocument() });
  const [finding] = (await openArticle(app, article)).findings;
  await dismiss(app, { ...base, issue: finding?.issue ?? '', scope: 'article' });
  await undo(app, base);
  const { body } = await exportArticle(app, { ...base, furniture: true, format: 'json' });
  const record = articleRecord.parse(JSON.parse(String(body)));
  expect(record.article).toMatchObject({ id: article, state: 'in-review', revision: 7 });
  expect(record.corrections.map(({ change }) => change.kind)).toEqual([
    'text',
    'insert',
    'realign',
    'passage-kind',
    'confirm',
    'source',
    'confirm',
  ]);
  expect(record.documents.map(({ side, version }) => `${side} ${version}`)).toEqual([
    'source 1',
    'source 2',
    'target 1',
  ]);
  expect(record.dismissals).toHaveLength(1);
  // One card with three places was dismissed; nothing else is found.
  expect(record.findings).toEqual([]);
  expect(record.dismissedFindings.map(({ text, dismissal }) => [text, dismissal])).toEqual(
    ['RUTE', 'Rute', 'Rute’s'].map((text) => [text, record.dismissals[0]?.id]),
  );
  expect(record.events.map(({ kind }) => kind)).toEqual(['imported', 'source-added', 'dismissed']);
});

test('an approved article is marked as exported, any other is not', async () => {
  const { app, article, input } = await begin();
  await exportArticle(app, { ...input, format: 'text' });
  expect((await openArticle(app, article)).state).toBe('new');
  await approve(app, { article, editor: mira, despiteOpen: true });
  await exportArticle(app, { ...input, format: 'text' });
  expect((await openArticle(app, article)).state).toBe('exported');
});

test('a format that is not there is told in a sentence', async () => {
  const { app, input } = await begin();
  await expect(exportArticle(app, { ...input, format: '../etc' })).rejects.toMatchObject({
    code: 'bad-input',
  });
});

test('a title without Latin letters gives the article’s id as the file’s name', async () => {
  const app = await openDesk();
  const target = documentFromText('新闻', { language: 'zh', isFurniture: () => false });
  const { article } = await importArticle(app, { source: null, target, editor: mira });
  const input = { article, format: 'text', furniture: true, editor: mira };
  expect((await exportArticle(app, input)).fileName).toBe(`${article}.txt`);
});

test('a backup made in use and restored elsewhere holds the article with its history', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  const path = join(temporaryFolder(), 'backup.db');
  await backup(app, path);
  const folder = temporaryFolder();
  await restoreStore(folder, path);
  const store = await openStore(folder);
  const restored = await openArticle({ ...app, store }, article);
  await store.close();
  expect(restored.article).toEqual((await openArticle(app, article)).article);
});
