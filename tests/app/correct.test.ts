import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { changeKind, deletePassage } from '../../src/app/change-passage.ts';
import { correct } from '../../src/app/correct.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { ana, importPlan, mira, openDesk, targetTexts, textsOf, type } from './desk.ts';

test('a saved correction is what the article says, and the machine’s text is kept', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'Secretary-General Mark Rutte spoke in Brussels.');
  const { target } = (await openArticle(app, article)).article;
  expect(target[1]).toMatchObject({
    text: 'Secretary-General Mark Rutte spoke in Brussels.',
    machineText: targetTexts[1],
    revision: 1,
  });
});

test('the second editor sees a conflict, not a lost correction', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const input = { article, passage: 't2', baseRevision: 0 };
  await correct(app, { ...input, text: 'Mark Rutte spoke.', editor: mira });
  const second = await correct(app, { ...input, text: 'Rutte spoke in Brussels.', editor: ana });
  expect(second).toMatchObject({
    kind: 'conflict',
    revision: 1,
    current: 'Mark Rutte spoke.',
    yours: 'Rutte spoke in Brussels.',
    base: targetTexts[1],
    author: 'Mira',
    deleted: false,
  });
  expect((await textsOf(app, article))[1]).toBe('Mark Rutte spoke.');
});

test('a save based on the revision of the conflict goes through', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  const text = 'Mark Rutte spoke in Brussels.';
  const again = { article, passage: 't2', baseRevision: 1, text, editor: ana };
  expect(await correct(app, again)).toMatchObject({ kind: 'saved', revision: 2 });
});

test('a save of what stands already is acknowledged, however old its base', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  const late = { article, passage: 't2', baseRevision: 0, text: 'Mark Rutte spoke.', editor: ana };
  expect(await correct(app, late)).toEqual({ kind: 'unchanged', revision: 1 });
});

test('a later revision that says the same is no conflict', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const base = { article, passage: 't2', baseRevision: 0 };
  await changeKind(app, { ...base, kind: 'standfirst', editor: ana });
  const saved = await correct(app, { ...base, text: 'Mark Rutte spoke.', editor: mira });
  expect(saved).toMatchObject({ kind: 'saved', revision: 2 });
});

test('a save of a passage that somebody deleted meets a conflict with both texts', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const base = { article, passage: 't2', baseRevision: 0 };
  await deletePassage(app, { ...base, editor: ana });
  expect(await correct(app, { ...base, text: 'Mine.', editor: mira })).toMatchObject({
    kind: 'conflict',
    deleted: true,
    current: targetTexts[1],
    yours: 'Mine.',
    author: 'Ana',
  });
});

test('line ends of a browser form are no change', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'One.\nTwo.');
  const same = { article, passage: 't2', baseRevision: 1, text: 'One.\r\nTwo.', editor: mira };
  expect(await correct(app, same)).toMatchObject({ kind: 'unchanged' });
});

test('with a full disk a save is refused in a sentence, and the text stays', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await app.store.write(async (db) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(db);
  });
  const text = 'A long sentence. '.repeat(5_000);
  const save = correct(app, { article, passage: 't2', baseRevision: 0, text, editor: mira });
  await expect(save).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('nothing was saved'),
  });
  const { target } = (await openArticle(app, article)).article;
  expect(target[1]).toMatchObject({ text: targetTexts[1], revision: 0 });
});

test('the source cannot be overwritten', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const input = { article, passage: 's1', baseRevision: 0, text: 'Drugo', editor: mira };
  await expect(correct(app, input)).rejects.toMatchObject({ code: 'bad-input' });
});

test.each([
  ['an unknown article', 'aaaaaaaa', 't1'],
  ['an unknown passage', null, 't99'],
])('%s is told in a sentence', async (_, unknown, passage) => {
  const app = await openDesk();
  const article = unknown ?? (await importPlan(app));
  const input = { article, passage, baseRevision: 0, text: 'x', editor: mira };
  await expect(correct(app, input)).rejects.toMatchObject({ code: 'not-found' });
});

test('the first correction takes an article into review, and says who is at it', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  expect(await openArticle(app, article)).toMatchObject({ state: 'new', editor: null });
  await type(app, article, 't2', 'Mark Rutte spoke.', ana);
  expect(await openArticle(app, article)).toMatchObject({ state: 'in-review', editor: 'Ana' });
});

test('an unnamed article is called what its headline says now', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't1', 'Rutte announces a stronger Alliance');
  expect((await openArticle(app, article)).title).toBe('Rutte announces a stronger Alliance');
});
