import { expect, test } from 'vitest';
import { applySuggestion } from '../../src/app/apply-suggestion.ts';
import { confirm } from '../../src/app/confirm.ts';
import type { App } from '../../src/app/context.ts';
import { dismiss } from '../../src/app/dismiss.ts';
import { history } from '../../src/app/history.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { redo, undo } from '../../src/app/undo.ts';
import type { Finding } from '../../src/engine/finding.ts';
import { ana, importPlan, mira, openDesk, targetTexts, textsOf, type } from './desk.ts';

const findingsOf = async (app: App, article: string): Promise<readonly Finding[]> =>
  (await openArticle(app, article)).findings;

const corrected = [
  'RUTTE announces a stronger alliance',
  'Secretary General Mark Rutte spoke in Brussels.',
  'He said that Rutte and his team are working on a plan.',
  'Journalists asked about Rutte’s plan, and Rutte answered.',
];

async function begin() {
  const app = await openDesk();
  const article = await importPlan(app);
  const findings = await findingsOf(app, article);
  const [first] = findings;
  if (!first) throw new Error('Nothing was found.');
  const { issue, fingerprint } = first;
  return { app, article, findings, issue, fingerprint, input: { article, issue, editor: mira } };
}

test('everywhere makes one correction a place in one gesture, with possessive and capitals kept', async () => {
  const { app, article, input } = await begin();
  const applied = await applySuggestion(app, { ...input, scope: 'everywhere' });
  expect(applied).toMatchObject({ kind: 'applied', corrections: 3, places: 3 });
  expect(await textsOf(app, article)).toEqual(corrected);
  expect(await findingsOf(app, article)).toEqual([]);
  const entries = await history(app, { article });
  expect(new Set(entries.map(({ correction }) => correction.gesture)).size).toBe(1);
  expect(entries.map(({ correction }) => correction.origin)).toEqual(Array(3).fill('everywhere'));
  expect(entries[0]?.correction).toMatchObject({ check: 'name-for-tests', issue: input.issue });
});

test('one undo takes the whole gesture back, and redo brings it again', async () => {
  const { app, article, input } = await begin();
  await applySuggestion(app, { ...input, scope: 'everywhere' });
  expect(await undo(app, { article, editor: mira })).toMatchObject({
    kind: 'undone',
    undone: 3,
    kept: [],
  });
  expect(await textsOf(app, article)).toEqual(targetTexts);
  expect(await redo(app, { article, editor: mira })).toMatchObject({ kind: 'undone', undone: 3 });
  expect(await textsOf(app, article)).toEqual(corrected);
  await undo(app, { article, editor: mira });
  expect(await textsOf(app, article)).toEqual(targetTexts);
  expect(await undo(app, { article, editor: mira })).toEqual({ kind: 'nothing' });
});

test('here changes the place of the finding alone', async () => {
  const { app, article, findings, input } = await begin();
  const fingerprint = findings[1]?.fingerprint ?? '';
  await applySuggestion(app, { ...input, fingerprint, scope: 'here' });
  expect(await textsOf(app, article)).toEqual([
    targetTexts[0],
    targetTexts[1],
    corrected[2],
    targetTexts[3],
  ]);
});

test('only ticked places are changed', async () => {
  const { app, article, findings, input } = await begin();
  const places = [findings[0]?.fingerprint ?? '', findings[2]?.fingerprint ?? ''];
  expect(await applySuggestion(app, { ...input, scope: 'everywhere', places })).toMatchObject({
    places: 2,
  });
  expect((await textsOf(app, article))[2]).toBe(targetTexts[2]);
});

test('the direction can be turned round: the usual spelling takes the other', async () => {
  const { app, article, input } = await begin();
  const applied = await applySuggestion(app, {
    ...input,
    scope: 'everywhere',
    replacement: 'Rute',
  });
  expect(applied).toMatchObject({ kind: 'applied', places: 2 });
  expect(await textsOf(app, article)).toEqual([
    targetTexts[0],
    'Secretary General Mark Rute spoke in Brussels.',
    targetTexts[2],
    'Journalists asked about Rute’s plan, and Rute answered.',
  ]);
});

test('another spelling of the editor’s own goes to the places of the findings', async () => {
  const { app, article, input } = await begin();
  await applySuggestion(app, { ...input, scope: 'everywhere', replacement: 'Van Rutte' });
  expect((await textsOf(app, article))[0]).toBe('VAN RUTTE announces a stronger alliance');
  expect((await textsOf(app, article))[3]).toContain('about Van Rutte’s plan');
});

test('a finding that has gone changes nothing', async () => {
  const { app, article, input, fingerprint } = await begin();
  await type(app, article, 't1', 'A stronger alliance', ana);
  expect(await applySuggestion(app, { ...input, fingerprint, scope: 'here' })).toEqual({
    kind: 'gone',
  });
});

test('a dismissed place is left out of everywhere', async () => {
  const { app, article, input, fingerprint } = await begin();
  await dismiss(app, { ...input, fingerprint, scope: 'place' });
  expect(await applySuggestion(app, { ...input, scope: 'everywhere' })).toMatchObject({
    places: 2,
  });
  expect((await textsOf(app, article))[0]).toBe(targetTexts[0]);
});

test('undoing a gesture keeps the places somebody has changed since, and lists them', async () => {
  const { app, article, input } = await begin();
  const applied = await applySuggestion(app, { ...input, scope: 'everywhere' });
  if (applied.kind !== 'applied') throw new Error('Nothing was applied.');
  await type(app, article, 't3', 'He said that Mr Ruttes and his team are working.', ana);
  const undone = await undo(app, { article, gesture: applied.gesture, editor: mira });
  expect(undone).toMatchObject({ undone: 2, kept: ['t3'] });
  expect(await textsOf(app, article)).toEqual([
    targetTexts[0],
    targetTexts[1],
    'He said that Mr Ruttes and his team are working.',
    targetTexts[3],
  ]);
});

test('undoing a gesture leaves later work in the same passage in place', async () => {
  const { app, article, input } = await begin();
  const applied = await applySuggestion(app, { ...input, scope: 'everywhere' });
  if (applied.kind !== 'applied') throw new Error('Nothing was applied.');
  await type(
    app,
    article,
    't3',
    'On Monday he said that Rutte and his team are working hard on a plan.',
  );
  await undo(app, { article, gesture: applied.gesture, editor: mira });
  expect((await textsOf(app, article))[2]).toBe(
    'On Monday he said that Rute and his team are working hard on a plan.',
  );
});

test('edits of one place are undone one after the other, back to the machine’s text', async () => {
  const { app, article } = await begin();
  const steps = ['Rutte spoke.', 'Mark Rutte spoke.', 'Mr Rutte has spoken in Brussels.'];
  for (const step of steps) await type(app, article, 't2', step);
  for (const before of [steps[1], steps[0], targetTexts[1]]) {
    expect(await undo(app, { article, editor: mira })).toMatchObject({ undone: 1, kept: [] });
    expect((await textsOf(app, article))[1]).toBe(before);
  }
  for (const after of steps) {
    await redo(app, { article, editor: mira });
    expect((await textsOf(app, article))[1]).toBe(after);
  }
  expect(await redo(app, { article, editor: mira })).toEqual({ kind: 'nothing' });
});

test('a second press on the undo of one gesture does not do it again', async () => {
  const { app, article } = await begin();
  const gesture = await type(app, article, 't2', 'Rutte spoke.');
  await undo(app, { article, gesture, editor: mira });
  expect(await undo(app, { article, gesture, editor: mira })).toEqual({ kind: 'nothing' });
  expect((await textsOf(app, article))[1]).toBe(targetTexts[1]);
});

test('an undo that is named can be undone', async () => {
  const { app, article } = await begin();
  await type(app, article, 't2', 'Rutte spoke.');
  const undone = await undo(app, { article, editor: mira });
  if (undone.kind !== 'undone') throw new Error('Nothing was undone.');
  await undo(app, { article, gesture: undone.gesture, editor: mira });
  expect((await textsOf(app, article))[1]).toBe('Rutte spoke.');
});

test('new work after an undo leaves nothing to redo', async () => {
  const { app, article } = await begin();
  await type(app, article, 't2', 'Rutte spoke.');
  await undo(app, { article, editor: mira });
  await type(app, article, 't3', 'He works.');
  expect((await openArticle(app, article)).lastUndone).toBeNull();
  expect(await redo(app, { article, editor: mira })).toEqual({ kind: 'nothing' });
});

test('a suggestion keeps the confirmation of the editor who applies it, and of nobody else', async () => {
  const { app, article, input } = await begin();
  await confirm(app, { article, passage: 't3', baseRevision: 0, confirmed: true, editor: mira });
  await confirm(app, { article, passage: 't4', baseRevision: 0, confirmed: true, editor: ana });
  await applySuggestion(app, { ...input, scope: 'everywhere' });
  const { target } = (await openArticle(app, article)).article;
  expect(target.map(({ confirmedBy }) => confirmedBy)).toEqual([null, null, 'Mira', null]);
  await undo(app, { article, editor: mira });
  const after = (await openArticle(app, article)).article.target;
  expect(after.map(({ confirmedBy }) => confirmedBy)).toEqual([null, null, 'Mira', 'Ana']);
});
