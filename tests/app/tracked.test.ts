import { expect, test } from 'vitest';
import { deletePassage, insertPassage } from '../../src/app/change-passage.ts';
import { editionOf, readKept } from '../../src/app/edition.ts';
import { loadArticle } from '../../src/app/load.ts';
import { undo } from '../../src/app/undo.ts';
import type { TrackedPassage } from '../../src/text/edition.ts';
import { ana, importPlan, mira, openDesk, targetTexts, type } from './desk.ts';

async function begin() {
  const app = await openDesk();
  const article = await importPlan(app);
  const edition = () =>
    app.store.read(async (db) =>
      editionOf(await loadArticle(db, article), await readKept(db, article), null, 0),
    );
  return { app, article, edition };
}

/** “[-Rute by Mira-]{+Rutte by Mira+} said”. */
const shown = ({ parts, presence, index }: TrackedPassage): string =>
  `${presence.kind === 'same' ? '' : `${presence.kind} by ${presence.by?.author} at ${index}: `}${parts
    .map(({ kind, text, by }) =>
      kind === 'same'
        ? text
        : kind === 'inserted'
          ? `{+${text} by ${by?.author}+}`
          : `[-${text} by ${by?.author}-]`,
    )
    .join('')}`;

test('each change has its own author, also where two editors worked on one passage', async () => {
  const { app, article, edition } = await begin();
  const text = targetTexts[1] ?? '';
  expect(text).toContain('spoke');
  await type(app, article, 't2', text.replace('spoke', 'talked'), mira);
  await type(app, article, 't2', `${text.replace('spoke', 'talked')} Nobody left.`, ana);
  const passage = (await edition()).tracked()[1];
  expect(passage && shown(passage)).toBe(
    `${text.replace('spoke', '[-spoke by Mira-]{+talked by Mira+}')}{+ Nobody left. by Ana+}`,
  );
});

test('what was brought back has the authors it had, and nobody else', async () => {
  const { app, article, edition } = await begin();
  const text = targetTexts[1] ?? '';
  await type(app, article, 't2', text.replace('spoke', 'talked'), mira);
  await type(app, article, 't2', 'All gone.', ana);
  await undo(app, { article, editor: ana });
  const changed = (await edition()).tracked()[1];
  expect(changed && shown(changed)).toBe(
    text.replace('spoke', '[-spoke by Mira-]{+talked by Mira+}'),
  );
  await undo(app, { article, editor: ana });
  const untouched = (await edition()).tracked()[1];
  expect(untouched && shown(untouched)).toBe(text);
});

test('passages that were added and deleted stand where they stood, with who did it', async () => {
  const { app, article, edition } = await begin();
  await deletePassage(app, { article, passage: 't2', baseRevision: 0, editor: mira });
  await insertPassage(app, { article, after: 't3', side: 'target', text: 'New.', editor: ana });
  const tracked = (await edition()).tracked();
  expect(tracked.map(({ index, presence }) => [index, presence.kind])).toEqual([
    [0, 'same'],
    [null, 'deleted'],
    [1, 'same'],
    [2, 'inserted'],
    [3, 'same'],
  ]);
  expect(shown(tracked[1] as TrackedPassage)).toMatch(
    /^deleted by Mira at null: \[-.* by Mira-\]$/,
  );
  expect(shown(tracked[3] as TrackedPassage)).toBe('inserted by Ana at 2: {+New. by Ana+}');
});

test('parts make up the machine’s text and the text that stands', async () => {
  const { app, article, edition } = await begin();
  const words = ['Rutte said', 'so.', 'In Brussels', 'nobody', 'RUTE', '…'];
  for (let round = 0; round < 12; round++) {
    const text = [0, 1, 2].map((at) => words[(round * 5 + at * round) % words.length]).join(' ');
    await type(app, article, `t${(round % 3) + 2}`, text, round % 2 === 0 ? mira : ana);
  }
  const now = await edition();
  for (const { index, parts } of now.tracked()) {
    const without = (kind: string) =>
      parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
    expect(without('inserted')).toBe(now.machine[index ?? -1]);
    expect(without('deleted')).toBe(now.target.passages[index ?? -1]?.text);
    expect(parts.every(({ kind, by }) => (by === null) === (kind === 'same'))).toBe(true);
  }
});

test('corrections are told as the stretches of words they changed, with what was undone', async () => {
  const { app, article, edition } = await begin();
  const text = targetTexts[1] ?? '';
  await type(app, article, 't2', text.replace('spoke', 'talked'), mira);
  await undo(app, { article, editor: ana });
  await type(app, article, 't2', text.replace('spoke', 'declared'), ana);
  expect((await edition()).corrections()).toMatchObject([
    {
      segmentIndex: 1,
      before: 'spoke',
      after: 'talked',
      author: 'Mira',
      origin: 'typed',
      undone: true,
    },
    {
      segmentIndex: 1,
      before: 'talked',
      after: 'spoke',
      author: 'Ana',
      origin: 'undo',
      undone: false,
    },
    {
      segmentIndex: 1,
      before: 'spoke',
      after: 'declared',
      start: text.indexOf('spoke'),
      author: 'Ana',
      undone: false,
    },
  ]);
});
