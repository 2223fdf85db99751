import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/formats/docx/write.ts';
import { writeDocxChanges } from '../../../src/formats/docx-changes/write.ts';
import {
  afterwards,
  anySketches,
  before,
  reviewedArticle,
  trackedEdition,
} from '../tracked-article.ts';
import { hasBridge, shownByLibreOffice } from './libreoffice.ts';
import { pathOf } from './programs.ts';

const soffice = pathOf('soffice');
const absent =
  soffice === null
    ? 'LibreOffice is not installed'
    : (await hasBridge())
      ? null
      : 'python3-uno is not installed';
const patience = { timeout: 180_000 };
const all = { furniture: true };

describe.skipIf(absent !== null)(
  `a DOCX opened by LibreOffice${absent ? ` (skipped: ${absent})` : ''}`,
  () => {
    it(
      'gives the corrected text when all is accepted, the machine’s when all is rejected',
      patience,
      async () => {
        const edition = reviewedArticle();
        const [shown] = await shownByLibreOffice(soffice ?? '', [writeDocxChanges(edition, all)]);
        expect(shown?.accepted.map(({ text }) => text)).toEqual(
          edition.target.passages.map(({ text }) => text),
        );
        expect(shown?.rejected.map(({ text }) => text)).toEqual(machineTexts(edition));
        expect(shown?.accepted.map(({ style }) => style).slice(0, 4)).toEqual([
          'Title',
          'Subtitle',
          'Standard',
          'Heading 2',
        ]);
        expect(new Set(shown?.changes.map(({ author, at }) => `${author} ${at}`))).toEqual(
          new Set(['Ana Perović 2026-11-24T09:30:15', 'Ivo "Novi" <Marić> 2026-11-24T22:05:00']),
        );
        expect(shown?.comments).toEqual([
          {
            author: 'Lektura',
            text: 'Error: The source says <2> & no more.\nSuggested: “1,500”, “15”',
            anchor: '1.5',
          },
          {
            author: 'Lektura',
            text: 'Question: A sentence has no translation.\nIn the source: “Došla je i Ana”',
            anchor: edition.target.passages[2]?.text,
          },
        ]);
      },
    );

    it('does so however passages came and went', patience, async () => {
      const editions = fc
        .sample(anySketches, { numRuns: 40, seed: 2026 })
        .map((one) => trackedEdition(one));
      const shown = await shownByLibreOffice(
        soffice ?? '',
        editions.map((edition) => writeDocxChanges(edition, all)),
      );
      for (const [index, edition] of editions.entries()) {
        expect(
          shown[index]?.accepted.map(({ text }) => text),
          `accepted ${index}`,
        ).toEqual(edition.target.passages.map(({ text }) => text));
        expect(
          shown[index]?.rejected.map(({ text }) => text),
          `rejected ${index}`,
        ).toEqual(machineTexts(edition));
      }
    });

    it('has no changes and no comments where it is clean', patience, async () => {
      const edition = reviewedArticle();
      const [shown] = await shownByLibreOffice(soffice ?? '', [writeDocx(edition, all)]);
      expect(shown?.rejected.map(({ text }) => text)).toEqual(
        edition.target.passages.map(({ text }) => text),
      );
      expect([shown?.changes, shown?.comments]).toEqual([[], []]);
    });
  },
);

const machineTexts = (edition: ReturnType<typeof reviewedArticle>): string[] =>
  edition
    .tracked()
    .filter(({ presence }) => presence.kind !== 'inserted')
    .map(({ parts }) => before(parts));

it('tells what a passage says before and after its changes', () => {
  const passages = reviewedArticle().tracked();
  expect(before(passages[1]?.parts ?? [])).toBe('The works cost 1,5 million euros.');
  expect(afterwards(passages[1]?.parts ?? [])).toBe('The works cost 1.5 million euros.');
});
