import { describe, expect, it } from 'vitest';
import { applySuggestion } from '../../../src/app/apply-suggestion.ts';
import { deletePassage, insertPassage } from '../../../src/app/change-passage.ts';
import { exportArticle } from '../../../src/app/export-article.ts';
import { openArticle } from '../../../src/app/open-article.ts';
import { undo } from '../../../src/app/undo.ts';
import { ana, importPlan, mira, openDesk, targetTexts, textsOf, type } from '../../app/desk.ts';
import { hasBridge, shownByLibreOffice } from './libreoffice.ts';
import { pathOf } from './programs.ts';

const soffice = pathOf('soffice');
const isThere = soffice !== null && (await hasBridge());

describe.skipIf(!isThere)('a reviewed article opened by LibreOffice', () => {
  it('shows each correction as a change by its editor, and takes all back or all in', {
    timeout: 120_000,
  }, async () => {
    const app = await openDesk();
    const article = await importPlan(app);
    const base = { article, editor: mira };
    const [finding] = (await openArticle(app, article)).findings;
    await applySuggestion(app, { ...base, issue: finding?.issue ?? '', scope: 'everywhere' });
    await type(app, article, 't2', 'In Brussels, Secretary General Mark Rutte spoke.', ana);
    await insertPassage(app, {
      ...base,
      after: 't2',
      side: 'target',
      text: 'It was his first visit.',
    });
    await insertPassage(app, {
      ...base,
      editor: ana,
      after: 't4',
      side: 'target',
      text: 'Nobody else spoke.',
    });
    await deletePassage(app, { ...base, editor: ana, passage: 't3', baseRevision: 1 });
    await type(app, article, 't4', 'This was undone.');
    await undo(app, base);
    const { body } = await exportArticle(app, { ...base, furniture: true, format: 'docx-changes' });
    const [shown] = await shownByLibreOffice(soffice ?? '', [body as Uint8Array]);
    expect(shown?.accepted.map(({ text }) => text)).toEqual(await textsOf(app, article));
    expect(shown?.rejected.map(({ text }) => text)).toEqual(targetTexts);
    expect(new Set(shown?.changes.map(({ author }) => author))).toEqual(new Set(['Mira', 'Ana']));
  });
});
