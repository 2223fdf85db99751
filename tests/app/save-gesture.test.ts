import { expect, test } from 'vitest';
import { confirm } from '../../src/app/confirm.ts';
import type { App } from '../../src/app/context.ts';
import { history } from '../../src/app/history.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { saveGesture } from '../../src/app/save-gesture.ts';
import { undo } from '../../src/app/undo.ts';
import type { GestureRequest, PassageEdit } from '../../src/review/content.ts';
import { ana, importPlan, mira, openDesk, targetTexts, textsOf, type } from './desk.ts';

const edit = (passage: string, text: string, revision = 0): PassageEdit => ({
  passage,
  text,
  revision,
  marks: [],
});

const gesture = (
  article: string,
  edits: readonly PassageEdit[],
  rest: Partial<GestureRequest> = {},
) => ({
  article,
  editor: mira,
  origin: 'everywhere' as const,
  check: 'spelling',
  issue: 'an issue',
  continues: null,
  edits,
  ...rest,
});

async function begin(): Promise<{ app: App; article: string }> {
  const app = await openDesk();
  return { app, article: await importPlan(app) };
}

test('edits of several passages are one gesture, with what prompted it', async () => {
  const { app, article } = await begin();
  const edits = [edit('t2', 'Two.'), edit('t3', 'Three.')];
  const saved = await saveGesture(app, gesture(article, edits));
  expect(saved.edits).toMatchObject([
    { kind: 'saved', passage: 't2', revision: 1 },
    { kind: 'saved', passage: 't3', revision: 1 },
  ]);
  const corrections = (await history(app, { article })).map(({ correction }) => correction);
  expect(corrections.map((one) => [one.gesture, one.origin, one.check, one.issue])).toEqual(
    Array(2).fill([saved.gesture, 'everywhere', 'spelling', 'an issue']),
  );
});

test('a passage that somebody else changed is a conflict, and the others are saved', async () => {
  const { app, article } = await begin();
  await type(app, article, 't2', 'Ana was here.', ana);
  const edits = [edit('t2', 'Two.'), edit('t3', 'Three.')];
  const saved = await saveGesture(app, gesture(article, edits));
  expect(saved.edits).toMatchObject([
    { kind: 'conflict', passage: 't2', current: 'Ana was here.', yours: 'Two.', author: 'Ana' },
    { kind: 'saved', passage: 't3' },
  ]);
  expect((await textsOf(app, article)).slice(1, 3)).toEqual(['Ana was here.', 'Three.']);
});

test('what is sent twice is saved once', async () => {
  const { app, article } = await begin();
  const request = gesture(article, [edit('t2', 'Two.')]);
  await saveGesture(app, request);
  const again = await saveGesture(app, request);
  expect(again).toMatchObject({ gesture: null, edits: [{ kind: 'unchanged', revision: 1 }] });
  expect(await history(app, { article })).toHaveLength(1);
});

test('an undo in the page takes the gesture of the history back, also behind a confirmation', async () => {
  const { app, article } = await begin();
  await saveGesture(app, gesture(article, [edit('t2', 'Two.'), edit('t3', 'Three.')]));
  await confirm(app, { article, passage: 't4', baseRevision: 0, confirmed: true, editor: mira });
  const [, second = '', third = ''] = targetTexts;
  const back = [edit('t2', second, 1), edit('t3', third, 1)];
  await saveGesture(app, gesture(article, back, { origin: 'undo', check: null, issue: null }));
  expect(await textsOf(app, article)).toEqual(targetTexts);
  const open = await openArticle(app, article);
  expect(open.lastGesture?.change).toBe('confirm');
  expect(open.lastUndone?.corrections).toBe(2);
  const forth = [edit('t2', 'Two.', 2), edit('t3', 'Three.', 2)];
  await saveGesture(app, gesture(article, forth, { origin: 'redo', check: null, issue: null }));
  expect((await textsOf(app, article)).slice(1, 3)).toEqual(['Two.', 'Three.']);
  expect((await openArticle(app, article)).lastUndone).toBeNull();
});

test('an undo that reverses no gesture is a correction like any other', async () => {
  const { app, article } = await begin();
  await saveGesture(app, gesture(article, [edit('t2', 'Two.')]));
  const half = [edit('t2', 'Half way back.', 1)];
  await saveGesture(app, gesture(article, half, { origin: 'undo', check: null, issue: null }));
  expect((await openArticle(app, article)).lastGesture?.origin).toBe('undo');
  await undo(app, { article, editor: mira });
  expect((await textsOf(app, article))[1]).toBe('Two.');
});

test('a stroke that is saved on the way goes on with its gesture', async () => {
  const { app, article } = await begin();
  const typed = { origin: 'typed', check: null, issue: null } as const;
  const first = await saveGesture(app, gesture(article, [edit('t2', 'Tw')], typed));
  const rest = { ...typed, continues: first.gesture };
  const second = await saveGesture(app, gesture(article, [edit('t2', 'Two.', 1)], rest));
  expect(second.gesture).toBe(first.gesture);
});
