import { expect, onTestFinished, test } from 'vitest';
import { addSource } from '../../src/app/add-source.ts';
import { assess, type Task } from '../../src/app/assess.ts';
import { openCheckingThread } from '../../src/app/checking-thread.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { everyCheck } from '../../src/engine/choice.ts';
import { documentOf } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';
import { wireChecking } from '../../src/wire-checking.ts';
import { importPlan, mira, openDesk, sourceDocument, targetDocument, type } from './desk.ts';

const dyingProgram = new URL('dying-thread.mjs', import.meta.url);

function threadFor(longest: number, program?: URL) {
  const thread = openCheckingThread(longest, program);
  onTestFinished(() => thread.close());
  return thread;
}

const taskOf = (language: string, choice = everyCheck): Task => ({
  source: null,
  target: documentOf(language, ['A text.']),
  rows: null,
  choice,
});

/** The program with a thread for everything, whose own checks break when they are run here. */
async function deskWithThread() {
  const checking = await wireChecking();
  const checks = checking.checks.map((check) => ({
    ...check,
    find: () => {
      throw new Error('This was checked here.');
    },
  }));
  const desk = await openDesk();
  return { checking, app: { ...desk, checks, assess: threadFor(0).assess } };
}

test('a long text is aligned and checked in the thread, with what it gives here', async () => {
  const { checking, app } = await deskWithThread();
  const task = { ...taskOf('en'), source: sourceDocument(), target: targetDocument() };
  const there = await app.assess(app, task);
  expect(there.report.failures).toEqual([]);
  expect(there.report.findings.length).toBeGreaterThan(0);
  expect(there).toEqual(assess({ ...checking, memo: createMemo() }, task));
});

test('import, opening, an edit and a source that comes later leave the checks to it', async () => {
  const { app } = await deskWithThread();
  const article = await importPlan(app, true);
  await type(app, article, 't2', 'Secretary General Mark Rutte spoke in Brussels on Monday.');
  await addSource(app, { article, source: sourceDocument(), editor: mira });
  const open = await openArticle(app, article);
  expect(open.failures).toEqual([]);
  expect(open.findings.map(({ text }) => text)).toContain('Rute');
  expect(open.article.rows).toHaveLength(4);
});

test('a switched-off check is off there as well', async () => {
  const { app } = await deskWithThread();
  const texts = { source: sourceDocument(), target: targetDocument() };
  const all = await app.assess(app, { ...taskOf('en'), ...texts });
  const disabled = [...new Set(all.report.findings.map(({ check }) => check))];
  const none = await app.assess(app, { ...taskOf('en', { ...everyCheck, disabled }), ...texts });
  expect(none.report.findings).toEqual([]);
});

test('a short text does not go there', async () => {
  const app = await openDesk();
  const { assess: there } = threadFor(1_000, dyingProgram);
  expect((await there(app, taskOf('xx'))).report.findings).toEqual([]);
});

test('a thread that dies fails its task in a sentence, and another takes the next', async () => {
  const app = await openDesk();
  const { assess: there } = threadFor(0, dyingProgram);
  const answers = await Promise.allSettled(
    ['xx', 'de', 'yy', 'fr'].map((tag) => there(app, taskOf(tag))),
  );
  const broken = { code: 'unavailable', message: expect.stringContaining('try again') };
  expect(answers).toEqual([
    { status: 'rejected', reason: expect.objectContaining(broken) },
    { status: 'fulfilled', value: 'de' },
    { status: 'rejected', reason: expect.objectContaining(broken) },
    { status: 'fulfilled', value: 'fr' },
  ]);
});

test('an import that the thread breaks off leaves nothing behind, and can be made again', async () => {
  const app = await openDesk();
  const { assess: there } = threadFor(0, dyingProgram);
  const target = documentOf('xx', ['A text.']);
  const input = { source: null, target, editor: mira };
  await expect(importArticle({ ...app, assess: there }, input)).rejects.toMatchObject({
    code: 'unavailable',
  });
  const { article } = await importArticle(app, input);
  expect((await openArticle(app, article)).article.target).toHaveLength(1);
});

test('a thread that is closed refuses what it was at, and what comes later', async () => {
  const app = await openDesk();
  const thread = threadFor(0);
  const underWay = thread.assess(app, taskOf('en'));
  const refused = expect(underWay).rejects.toMatchObject({ code: 'unavailable' });
  await thread.close();
  await refused;
  await expect(thread.assess(app, taskOf('en'))).rejects.toMatchObject({ code: 'unavailable' });
});
