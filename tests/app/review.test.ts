import { expect, test } from 'vitest';
import { applySuggestion } from '../../src/app/apply-suggestion.ts';
import { approve, reopen } from '../../src/app/approve.ts';
import { changeKind, deletePassage, insertPassage } from '../../src/app/change-passage.ts';
import { confirm } from '../../src/app/confirm.ts';
import { dismiss, restoreDismissal } from '../../src/app/dismiss.ts';
import { listArticles } from '../../src/app/list-articles.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { realign } from '../../src/app/realign.ts';
import { undo } from '../../src/app/undo.ts';
import { ana, importPlan, mira, openDesk, targetTexts, textsOf, type } from './desk.ts';

async function begin() {
  const app = await openDesk();
  const article = await importPlan(app);
  const { findings } = await openArticle(app, article);
  const [first] = findings;
  if (!first) throw new Error('Nothing was found.');
  const { issue, fingerprint } = first;
  const open = async () => openArticle(app, article);
  return { app, article, issue, fingerprint, open };
}

test('a confirmed passage says who confirmed it, and falls back when it is edited', async () => {
  const { app, article, open } = await begin();
  const input = { article, passage: 't2', baseRevision: 0, confirmed: true, editor: ana };
  expect(await confirm(app, input)).toMatchObject({ kind: 'saved', revision: 0 });
  expect(await confirm(app, input)).toEqual({ kind: 'unchanged', revision: 0 });
  expect((await open()).article.target[1]).toMatchObject({ confirmed: true, confirmedBy: 'Ana' });
  expect(await listArticles(app)).toMatchObject([{ confirmed: 1, passages: 4 }]);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  expect((await open()).article.target[1]).toMatchObject({ confirmed: false, confirmedBy: null });
  await undo(app, { article, editor: mira });
  expect((await open()).article.target[1]).toMatchObject({ confirmed: true, confirmedBy: 'Ana' });
});

test('nobody confirms a text that somebody else has changed meanwhile', async () => {
  const { app, article } = await begin();
  await type(app, article, 't2', 'Mark Rutte spoke.', ana);
  const input = { article, passage: 't2', baseRevision: 0, confirmed: true, editor: mira };
  expect(await confirm(app, input)).toMatchObject({
    kind: 'conflict',
    current: 'Mark Rutte spoke.',
    base: targetTexts[1],
    author: 'Ana',
  });
});

test('confirming undoes like any other gesture', async () => {
  const { app, article, open } = await begin();
  await confirm(app, { article, passage: 't2', baseRevision: 0, confirmed: true, editor: mira });
  expect((await open()).lastGesture).toMatchObject({ change: 'confirm', author: 'Mira' });
  await undo(app, { article, editor: mira });
  expect((await open()).article.target[1]?.confirmed).toBe(false);
});

test.each([
  ['place', 2],
  ['article', 0],
  ['always', 0],
] as const)(
  'a finding dismissed for %s leaves %i places open, and comes back',
  async (scope, left) => {
    const { app, article, issue, fingerprint, open } = await begin();
    const { dismissal } = await dismiss(app, { article, issue, fingerprint, scope, editor: mira });
    const after = await open();
    expect(after.findings).toHaveLength(left);
    expect(after.dismissed).toHaveLength(3 - left);
    expect(after.dismissed[0]?.dismissal).toMatchObject({ scope, author: 'Mira', text: 'RUTE' });
    expect(await listArticles(app)).toMatchObject([{ errors: left > 0 ? 1 : 0 }]);
    expect(await restoreDismissal(app, { dismissal, editor: ana })).toEqual({ article });
    expect((await open()).findings).toHaveLength(3);
    await expect(restoreDismissal(app, { dismissal, editor: ana })).rejects.toMatchObject({
      code: 'not-found',
    });
  },
);

test('always reaches other articles, an article’s dismissal does not', async () => {
  const { app, article, issue } = await begin();
  const other = await importPlan(app);
  const input = { article, issue, editor: mira };
  await dismiss(app, { ...input, scope: 'article' });
  expect((await openArticle(app, other)).findings).toHaveLength(3);
  await dismiss(app, { ...input, scope: 'always' });
  expect((await openArticle(app, other)).findings).toEqual([]);
  expect((await listArticles(app)).map(({ errors }) => errors)).toEqual([0, 0]);
});

test('a dismissed place survives an edit elsewhere in its passage', async () => {
  const { app, article, issue, open } = await begin();
  const place = (await open()).findings[1];
  const fingerprint = place?.fingerprint ?? '';
  await dismiss(app, { article, issue, fingerprint, scope: 'place', editor: mira });
  await type(app, article, 't3', 'He said that Rute and his team are working on a better plan.');
  expect((await open()).dismissed.map(({ finding }) => finding.fingerprint)).toEqual([fingerprint]);
});

test('a finding that is gone cannot be dismissed', async () => {
  const { app, article, issue, fingerprint } = await begin();
  await type(app, article, 't1', 'A stronger alliance');
  const input = { article, issue, fingerprint, scope: 'place' as const, editor: mira };
  await expect(dismiss(app, input)).rejects.toMatchObject({ code: 'not-found' });
});

test('rows are joined, split and shifted, and a stale change of them is a conflict', async () => {
  const { app, article, open } = await begin();
  const input = { article, row: 1, editor: mira };
  const rows = async () =>
    (await open()).article.rows.map(({ source, target }) => [source, target]);
  expect(await realign(app, { ...input, rowsRevision: 0, operation: 'join-next' })).toMatchObject({
    kind: 'saved',
    revision: 1,
  });
  const joined = [
    [[0], [0]],
    [
      [1, 2],
      [1, 2],
    ],
    [[3], [3]],
  ];
  expect(await rows()).toEqual(joined);
  expect(await realign(app, { ...input, rowsRevision: 0, operation: 'split' })).toEqual({
    kind: 'rows-conflict',
    rowsRevision: 1,
  });
  await realign(app, { ...input, rowsRevision: 1, operation: 'shift-target-down' });
  expect(await rows()).toEqual([
    [[0], [0]],
    [[1, 2], [1]],
    [[3], [2, 3]],
  ]);
  await undo(app, { article, editor: mira });
  expect(await rows()).toEqual(joined);
});

test.each([
  [3, 'join-next'],
  [9, 'split'],
  [9, 'shift-source-up'],
] as const)('row %i cannot %s, and that is told', async (row, operation) => {
  const { app, article } = await begin();
  const input = { article, row, operation, rowsRevision: 0, editor: mira };
  await expect(realign(app, input)).rejects.toMatchObject({ code: 'bad-input' });
});

test('a passage is added where it was wanted, and undo takes it away', async () => {
  const { app, article, open } = await begin();
  const input = { article, after: 't2', side: 'target' as const, text: 'New.', editor: mira };
  const { passage } = await insertPassage(app, input);
  const { target, rows } = (await open()).article;
  expect(target.map(({ id }) => id)).toEqual(['t1', 't2', passage, 't3', 't4']);
  expect(target[2]).toMatchObject({ machineText: null, kind: 'paragraph', text: 'New.' });
  expect(rows[2]).toEqual({ source: [], target: [2] });
  await undo(app, { article, editor: mira });
  expect(await textsOf(app, article)).toEqual(targetTexts);
});

test('an added passage that somebody wrote in since stays', async () => {
  const { app, article } = await begin();
  const input = { article, after: null, side: 'target' as const, text: 'New.', editor: mira };
  const { passage, gesture } = await insertPassage(app, input);
  await type(app, article, passage, 'New and better.', ana);
  expect(await undo(app, { article, gesture, editor: mira })).toMatchObject({
    undone: 0,
    kept: [passage],
  });
  expect((await textsOf(app, article))[0]).toBe('New and better.');
});

test('a deleted passage comes back with its text, its row and its machine’s text', async () => {
  const { app, article, open } = await begin();
  await type(app, article, 't3', 'He said it.');
  const before = (await open()).article;
  await deletePassage(app, { article, passage: 't3', baseRevision: 1, editor: mira });
  expect((await open()).article.target.map(({ id }) => id)).toEqual(['t1', 't2', 't4']);
  await undo(app, { article, editor: mira });
  const after = (await open()).article;
  expect(after.rows).toEqual(before.rows);
  expect(after.target[2]).toMatchObject({ text: 'He said it.', machineText: targetTexts[2] });
});

test('a passage can be told to be furniture, and is not counted any more', async () => {
  const { app, article } = await begin();
  const input = { article, passage: 't4', baseRevision: 0, editor: mira };
  await changeKind(app, { ...input, kind: 'furniture' });
  expect(await listArticles(app)).toMatchObject([{ passages: 3 }]);
  await undo(app, { article, editor: mira });
  expect(await listArticles(app)).toMatchObject([{ passages: 4 }]);
});

test('approving tells what is open, and is done when it is asked for all the same', async () => {
  const { app, article, open } = await begin();
  await type(app, article, 't2', 'Mark Rutte spoke in Brussels.');
  const told = await approve(app, { article, editor: mira });
  expect(told).toMatchObject({ kind: 'open', errors: 1, questions: 0, unconfirmed: 4 });
  expect(told.kind === 'open' && told.untouched).toBeCloseTo(30 / 32, 4);
  expect((await open()).state).toBe('in-review');
  expect(await approve(app, { article, editor: mira, despiteOpen: true })).toEqual({
    kind: 'approved',
  });
  expect((await open()).state).toBe('approved');
});

test('with nothing open an article is approved at once', async () => {
  const { app, article, issue } = await begin();
  await applySuggestion(app, { article, issue, scope: 'everywhere', editor: mira });
  for (const { id, revision } of (await openArticle(app, article)).article.target) {
    const input = { article, passage: id, baseRevision: revision, confirmed: true, editor: mira };
    await confirm(app, input);
  }
  expect(await approve(app, { article, editor: mira })).toEqual({ kind: 'approved' });
});

test('an edit after approval opens the review again; confirming does not', async () => {
  const { app, article, open } = await begin();
  await approve(app, { article, editor: mira, despiteOpen: true });
  await confirm(app, { article, passage: 't2', baseRevision: 0, confirmed: true, editor: mira });
  expect((await open()).state).toBe('approved');
  await type(app, article, 't2', 'Mark Rutte spoke.');
  expect((await open()).state).toBe('in-review');
});

test('an approval can be taken back', async () => {
  const { app, article, open } = await begin();
  await approve(app, { article, editor: mira, despiteOpen: true });
  await reopen(app, { article, editor: ana });
  expect(await open()).toMatchObject({ state: 'in-review', editor: 'Ana' });
});
