import { expect, test } from 'vitest';
import { addSource } from '../../src/app/add-source.ts';
import { approve } from '../../src/app/approve.ts';
import { confirm } from '../../src/app/confirm.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { sourceChanges } from '../../src/app/source-changes.ts';
import { undo } from '../../src/app/undo.ts';
import type { Document } from '../../src/text/document.ts';
import { importPlan, mira, openDesk, sourceDocument, textsOf, type } from './desk.ts';

const reworded = (index: number, text: string): Document => {
  const document = sourceDocument();
  const passages = document.passages.map((passage, at) =>
    at === index ? { ...passage, text } : passage,
  );
  return { ...document, passages };
};

async function reviewed() {
  const app = await openDesk();
  const article = await importPlan(app);
  const base = { article, editor: mira };
  await type(app, article, 't2', 'Mark Rutte spoke in Brussels.');
  for (const passage of ['t2', 't3']) {
    const revision = passage === 't2' ? 1 : 0;
    await confirm(app, { ...base, passage, baseRevision: revision, confirmed: true });
  }
  return { app, base, article };
}

test('corrections stay, and only what lies beside a changed passage asks for attention', async () => {
  const { app, base, article } = await reviewed();
  const before = (await openArticle(app, article)).article;
  const text = `${sourceDocument().passages[2]?.text} I još nešto.`;
  const outcome = await addSource(app, { ...base, source: reworded(2, text) });
  expect(outcome).toEqual({ sourceVersion: 2, changes: 1, disturbed: 1 });
  const after = (await openArticle(app, article)).article;
  expect(after.rows).toEqual(before.rows);
  expect(after.source?.[2]?.text).toBe(text);
  expect((await textsOf(app, article))[1]).toBe('Mark Rutte spoke in Brussels.');
  expect(after.target.map(({ id, confirmed }) => [id, confirmed])).toEqual([
    ['t1', false],
    ['t2', true],
    ['t3', false],
    ['t4', false],
  ]);
});

test('a changed passage is told with what it said, until its translation is confirmed', async () => {
  const { app, base, article } = await reviewed();
  const was = sourceDocument().passages[2]?.text;
  await addSource(app, { ...base, source: reworded(2, `${was} I još nešto.`) });
  expect(await sourceChanges(app, article)).toEqual(new Map([['s2-3', was]]));
  // Another version, which changes something else, lets the first change stand.
  const third = reworded(2, `${was} I još nešto.`);
  const passages = third.passages.map((passage, at) =>
    at === 3 ? { ...passage, text: `${passage.text} Novo.` } : passage,
  );
  await addSource(app, { ...base, source: { ...third, passages } });
  const changes = await sourceChanges(app, article);
  expect([...changes.keys()]).toEqual(['s3-3', 's3-4']);
  expect(changes.get('s3-3')).toBe(was);
  await confirm(app, { ...base, passage: 't3', baseRevision: 0, confirmed: true });
  expect([...(await sourceChanges(app, article)).keys()]).toEqual(['s3-4']);
});

test('a passage that is new in the source is told as one that said nothing', async () => {
  const { app, base, article } = await reviewed();
  const document = sourceDocument();
  const added = { kind: 'paragraph', text: 'Sasvim nova rečenica.', marks: [] } as const;
  const passages = document.passages.toSpliced(2, 0, added);
  await addSource(app, { ...base, source: { ...document, passages } });
  expect(await sourceChanges(app, article)).toEqual(new Map([['s2-3', null]]));
});

test('an article with one source has no changes of it', async () => {
  const { app, article } = await reviewed();
  expect(await sourceChanges(app, article)).toEqual(new Map());
});

test('undo passes a newer source over, and takes back the work before it', async () => {
  const { app, base, article } = await reviewed();
  await addSource(app, { ...base, source: reworded(2, 'Nešto drugo.') });
  await undo(app, base);
  await undo(app, base);
  await undo(app, base);
  const { source, target } = (await openArticle(app, article)).article;
  expect(source?.[2]?.text).toBe('Nešto drugo.');
  expect(target[1]?.text).not.toBe('Mark Rutte spoke in Brussels.');
});

test('an approved article asks for review again', async () => {
  const { app, base, article } = await reviewed();
  await approve(app, { ...base, despiteOpen: true });
  await addSource(app, { ...base, source: reworded(0, 'Nešto drugo') });
  expect((await openArticle(app, article)).state).toBe('in-review');
});
