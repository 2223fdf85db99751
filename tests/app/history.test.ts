import { expect, test } from 'vitest';
import { addSource } from '../../src/app/add-source.ts';
import { applySuggestion } from '../../src/app/apply-suggestion.ts';
import { deletePassage, insertPassage } from '../../src/app/change-passage.ts';
import { confirm } from '../../src/app/confirm.ts';
import type { App } from '../../src/app/context.ts';
import { correct } from '../../src/app/correct.ts';
import { history, restore } from '../../src/app/history.ts';
import { loadArticle } from '../../src/app/load.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { realign } from '../../src/app/realign.ts';
import { undo } from '../../src/app/undo.ts';
import { fold } from '../../src/review/change.ts';
import { firstStanding, passagesOf, withIndices } from '../../src/review/standing.ts';
import { listCorrections } from '../../src/store/corrections.ts';
import { findDocument } from '../../src/store/documents.ts';
import { listEvents } from '../../src/store/events.ts';
import type { Row } from '../../src/text/bitext.ts';
import {
  ana,
  importPlan,
  mira,
  openDesk,
  sourceDocument,
  targetTexts,
  textsOf,
  type,
} from './desk.ts';

test('the history of a passage tells who made what of what, newest first', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  await type(app, article, 't3', 'He works.');
  await type(app, article, 't2', 'Rutte spoke.', ana);
  const entries = await history(app, { article, passage: 't2' });
  expect(
    entries.map(({ before, after, revision, correction }) => [
      correction.author,
      before,
      after,
      revision,
    ]),
  ).toEqual([
    ['Ana', 'Mark Rutte spoke.', 'Rutte spoke.', 2],
    ['Mira', targetTexts[1], 'Mark Rutte spoke.', 1],
  ]);
  expect(await history(app, { article })).toHaveLength(3);
});

test('typing that is saved as it goes is one gesture, in the history and for undo', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const save = (baseRevision: number, text: string, continues: string, editor = mira) =>
    correct(app, { article, passage: 't2', baseRevision, text, continues, editor });
  const gesture = await type(app, article, 't2', 'Mark Rutte sp');
  expect(await save(1, 'Mark Rutte spoke', gesture)).toMatchObject({ gesture, revision: 2 });
  expect(await save(2, 'Mark Rutte spoke.', gesture)).toMatchObject({ gesture, revision: 3 });
  const entries = await history(app, { article });
  expect(entries).toMatchObject([
    {
      corrections: 3,
      before: targetTexts[1],
      after: 'Mark Rutte spoke.',
      revisionBefore: 0,
      revision: 3,
    },
  ]);
  await undo(app, { article, editor: mira });
  expect((await textsOf(app, article))[1]).toBe(targetTexts[1]);
});

test.each([
  ['somebody else’s', ana, 't2', false],
  ['that of another passage', mira, 't3', false],
  ['one that another came after', mira, 't2', true],
])('typing does not go on with a gesture: %s', async (_, editor, passage, between) => {
  const app = await openDesk();
  const article = await importPlan(app);
  const gesture = await type(app, article, 't2', 'Mark Rutte spoke');
  if (between) await type(app, article, 't4', 'He answered.');
  const baseRevision = passage === 't2' ? 1 : 0;
  const input = { article, passage, baseRevision, text: 'Rutte spoke.', editor };
  const saved = await correct(app, { ...input, continues: gesture });
  expect(saved).toMatchObject({ kind: 'saved' });
  expect(saved).not.toMatchObject({ gesture });
});

test('what was undone is marked, and so is what undid it once it is redone', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  await undo(app, { article, editor: mira });
  const marks = async () => (await history(app, { article })).map(({ undone }) => undone);
  expect(await marks()).toEqual([false, true]);
  const [undoing] = await history(app, { article });
  await undo(app, { article, gesture: undoing?.correction.gesture ?? '', editor: mira });
  expect(await marks()).toEqual([false, true, false]);
});

test('a deleted passage keeps its history', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  await deletePassage(app, { article, passage: 't2', baseRevision: 1, editor: ana });
  const entries = await history(app, { article, passage: 't2' });
  expect(entries.map(({ before, after }) => [before, after])).toEqual([
    ['Mark Rutte spoke.', ''],
    [targetTexts[1], 'Mark Rutte spoke.'],
  ]);
});

test('any revision can stand again, as a correction of its own', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  await type(app, article, 't2', 'Mark Rutte spoke.');
  await type(app, article, 't2', 'Rutte spoke.');
  const input = { article, passage: 't2', baseRevision: 2, editor: ana };
  expect(await restore(app, { ...input, revision: 1 })).toMatchObject({
    kind: 'saved',
    revision: 3,
  });
  expect((await textsOf(app, article))[1]).toBe('Mark Rutte spoke.');
  expect(await restore(app, { ...input, baseRevision: 3, revision: 0 })).toMatchObject({
    revision: 4,
  });
  expect((await textsOf(app, article))[1]).toBe(targetTexts[1]);
  expect((await history(app, { article }))[0]?.correction.origin).toBe('restored');
  await expect(restore(app, { ...input, revision: 9 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a long review is the fold of its history over the texts as they came in', async () => {
  const app = await openDesk();
  const article = await importPlan(app, true);
  const target = { article, side: 'target' as const, editor: mira };
  await type(app, article, 't2', 'Mark Rutte spoke in Brussels.');
  await addSource(app, { article, source: sourceDocument(), editor: ana });
  const { passage } = await insertPassage(app, { ...target, after: 't1', text: 'Rute: “Yes.”' });
  const [finding] = (await openArticle(app, article)).findings;
  const issue = finding?.issue ?? '';
  await applySuggestion(app, { article, issue, scope: 'everywhere', editor: mira });
  await realign(app, { article, rowsRevision: 2, row: 0, operation: 'join-next', editor: mira });
  await confirm(app, { article, passage: 't3', baseRevision: 1, confirmed: true, editor: ana });
  await undo(app, { article, editor: mira });
  await deletePassage(app, { article, passage: 't4', baseRevision: 1, editor: mira });
  await undo(app, { article, editor: mira });
  await deletePassage(app, { article, passage, baseRevision: 2, editor: mira });
  const { stored, folded } = await bothWays(app, article);
  expect(folded).toEqual(stored);
});

async function bothWays(app: App, article: string) {
  return app.store.read(async (db) => {
    const loaded = await loadArticle(db, article);
    const target = await findDocument(db, article, 'target', 1);
    const source = await findDocument(db, article, 'source', 1);
    if (!target || !source) throw new Error('The texts as they came in are missing.');
    const alone: Row[] = target.passages.map((_, index) => ({ source: [], target: [index] }));
    const first = firstStanding(null, target, alone);
    const [imported] = await listEvents(db, article);
    expect(imported).toMatchObject({ kind: 'imported', detail: { rows: first.rows } });
    const changes = (await listCorrections(db, article)).map(({ change }) => change);
    const folded = fold(first, changes, () => passagesOf(source, 'source', 1));
    return { stored: withIndices(loaded.standing), folded: withIndices(folded) };
  });
}

test('fifty saves of two editors at once all end saved or in conflict, and nothing is lost', async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  const passages = ['t1', 't2', 't3', 't4'];
  const saves = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const passage = passages[index % passages.length] ?? 't1';
      const baseRevision = Math.floor(index / 8);
      const text = `Save ${index} of ${passage}.`;
      const editor = index % 2 === 0 ? mira : ana;
      return {
        passage,
        text,
        result: await correct(app, { article, passage, baseRevision, text, editor }),
      };
    }),
  );
  const saved = saves.filter(({ result }) => result.kind === 'saved');
  const refused = saves.filter(({ result }) => result.kind === 'conflict');
  expect(saved.length + refused.length).toBe(50);
  expect(saved.length).toBeGreaterThan(4);
  const entries = await history(app, { article });
  expect(entries.map(({ after }) => after).toSorted()).toEqual(
    saved.map(({ text }) => text).toSorted(),
  );
  for (const { text, result } of refused) expect(result).toMatchObject({ yours: text });
  for (const { id, text, revision } of (await openArticle(app, article)).article.target) {
    const own = saved.filter(({ passage }) => passage === id);
    expect(revision).toBe(own.length);
    expect(
      own.some(
        ({ result, text: last }) =>
          result.kind === 'saved' && result.revision === revision && last === text,
      ),
    ).toBe(true);
  }
});
