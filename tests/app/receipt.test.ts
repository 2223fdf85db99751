import { expect, test } from 'vitest';
import { applySuggestion } from '../../src/app/apply-suggestion.ts';
import { approve } from '../../src/app/approve.ts';
import { articleRecord } from '../../src/app/article-record.ts';
import { confirm } from '../../src/app/confirm.ts';
import { dismiss } from '../../src/app/dismiss.ts';
import { exportArticle } from '../../src/app/export-article.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { receipt } from '../../src/app/receipt.ts';
import { undo } from '../../src/app/undo.ts';
import { visit } from '../../src/app/visit.ts';
import { ana, importPlan, mira, openDesk, type } from './desk.ts';

const begin = async () => {
  const app = await openDesk();
  const article = await importPlan(app);
  return { app, article, figures: async () => (await receipt(app, article)).receipt };
};

test('a passage counts as looked at once somebody was in it, changed it or confirmed it', async () => {
  const { app, article, figures } = await begin();
  expect((await figures()).coverage.neverVisited).toEqual(['t1', 't2', 't3', 't4']);
  await visit(app, { article, passages: ['t2', 's1', 'none'], editor: mira });
  await type(app, article, 't3', 'He said it.');
  await confirm(app, { article, passage: 't4', baseRevision: 0, confirmed: true, editor: ana });
  expect((await figures()).coverage).toEqual({
    passages: 4,
    confirmed: 1,
    neverVisited: ['t1'],
    untouched: ['t1', 't2'],
  });
});

test('approving tells which passages nobody looked at', async () => {
  const { app, article } = await begin();
  await visit(app, { article, passages: ['t1', 't2', 't3'], editor: mira });
  expect(await approve(app, { article, editor: mira })).toMatchObject({
    kind: 'open',
    coverage: { neverVisited: ['t4'] },
  });
});

test('a receipt tells by check what was corrected, set aside and left', async () => {
  const { app, article, figures } = await begin();
  const [first] = (await openArticle(app, article)).findings;
  const { check = '', issue = '' } = first ?? {};
  const places = (await openArticle(app, article)).findings.length;
  expect((await figures()).checks).toEqual([{ check, open: places, setAside: 0, corrected: 0 }]);
  await applySuggestion(app, { article, issue, scope: 'everywhere', editor: mira });
  expect((await figures()).checks).toEqual([{ check, open: 0, setAside: 0, corrected: places }]);
  await undo(app, { article, editor: mira });
  await dismiss(app, { article, issue, scope: 'article', editor: mira });
  expect((await figures()).checks).toEqual([{ check, open: 0, setAside: places, corrected: 0 }]);
});

test('a receipt tells who did what, and who approved with what open', async () => {
  const { app, article, figures } = await begin();
  await type(app, article, 't3', 'He said it.', ana);
  await confirm(app, { article, passage: 't3', baseRevision: 1, confirmed: true, editor: mira });
  await approve(app, { article, editor: mira, despiteOpen: true });
  const { editors, approvals, origins } = await figures();
  expect(editors).toMatchObject([
    { name: 'Ana', corrections: 1, confirmed: 0 },
    { name: 'Mira', corrections: 0, confirmed: 1 },
  ]);
  expect(origins).toEqual({ typed: 1 });
  expect(approvals).toMatchObject([
    { kind: 'approved', author: 'Mira', detail: { unconfirmed: 3, neverVisited: 3 } },
  ]);
});

test('the JSON export holds the receipt', async () => {
  const { app, article, figures } = await begin();
  await type(app, article, 't3', 'He said it.');
  const input = { article, format: 'json', furniture: false, editor: mira };
  const { body } = await exportArticle(app, input);
  const record = articleRecord.parse(JSON.parse(new TextDecoder().decode(Buffer.from(body))));
  expect(record.receipt).toEqual(await figures());
});
