import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/formats/report/write.ts';
import type { Edition, ReportedCorrection } from '../../src/text/edition.ts';
import { reviewedArticle } from './tracked-article.ts';

const correction: ReportedCorrection = {
  author: 'Ana <Perović>',
  at: Date.UTC(2026, 10, 24, 9, 30, 15),
  segmentIndex: 2,
  before: 'Rute',
  after: 'Rutte',
  start: 5,
  origin: 'everywhere',
  check: 'name-two-spellings',
  undone: false,
};
const source = {
  language: 'sr-Latn-ME',
  passages: [
    { kind: 'headline' as const, text: 'Luka Bar dobija novi gat', marks: [] },
    { kind: 'standfirst' as const, text: 'Radovi koštaju 1,5 miliona eura.', marks: [] },
    { kind: 'paragraph' as const, text: 'Mark Rute je došao. Došla je i Ana Đukić.', marks: [] },
  ],
  gaps: [],
  newline: '\n' as const,
  metadata: {},
};
const edition = (): Edition => ({
  ...reviewedArticle(),
  source,
  corrections: () => [
    {
      ...correction,
      segmentIndex: null,
      before: 'This <i>line</i>',
      after: '',
      origin: 'typed',
      check: null,
    },
    { ...correction, undone: true, at: correction.at + 60_000 },
    correction,
  ],
});
const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<tr><td>(.*?)<\/td><\/tr>/gs)].map(([, row = '']) =>
    row
      .replaceAll('</td><td>', ' | ')
      .replaceAll('<br>', ' / ')
      .replace(/<[^>]+>/g, ''),
  );

describe('a change report', () => {
  const html = writeReport(edition());

  it('has every correction with place, before, after, who, when and why, and then what is open', () => {
    expect(rowsOf(html)).toEqual([
      '3, paragraph / Mark Rutte and Ana Đukić came on Monday. | Rute | Rutte | Ana &lt;Perović&gt; / 24 Nov 2026, 09:30 UTC | Put right everywhere at one stroke (name-two-spellings)',
      '3, paragraph / Mark Rutte and Ana Đukić came on Monday. | Rute | Rutte | Ana &lt;Perović&gt; / 24 Nov 2026, 09:31 UTC | Put right everywhere at one stroke (name-two-spellings) / Undone later',
      'no longer in the article | This &lt;i&gt;line&lt;/i&gt; | nothing | Ana &lt;Perović&gt; / 24 Nov 2026, 09:30 UTC | Typed by the editor',
      '2, standfirst / The works cost 1.5 million euros. | 1.5 | Error: The source says &lt;2&gt; &amp; no more. (number-value) | 1,500, 15',
      'Source, 3, paragraph / Mark Rute je došao. Došla je i Ana Đukić. | Došla je i Ana | Question: A sentence has no translation. (omission-sentence) | ',
    ]);
  });

  it('has the figures of the receipt', () => {
    const figures = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
      ([, name, value]) => `${name}: ${value}`,
    );
    expect(figures).toEqual([
      'Passages: 8',
      'Confirmed by an editor: 0 of 8',
      'Corrections that stand: 2 in 2 passages',
      'Errors still open: 1',
      'Questions still open: 1',
      'Findings dismissed as no errors: 1',
    ]);
    expect(html).toContain(
      'Montenegrin into English. Machine translation, under review; corrected by Ana &lt;Perović&gt;. As of <time datetime="2026-11-24T23:00:00.000Z">24 Nov 2026, 23:00 UTC</time>.',
    );
  });

  it('speaks English whatever the translation does, and holds no script', () => {
    const arabic = writeReport({ ...reviewedArticle('ar'), source: null });
    expect(arabic).toContain('<html lang="en">');
    expect(arabic).toContain('<h1 lang="ar" dir="rtl">');
    expect(arabic).toContain('Translation into Arabic');
    expect(html).not.toMatch(/<script|\son\w+=/);
  });

  it('says so where nothing was corrected and nothing is open', () => {
    const quiet = writeReport({ ...reviewedArticle(), findings: () => [] });
    expect(quiet).toContain('<p>None: this is the machine’s text.</p>');
    expect(quiet).toContain('<h2>Still open</h2>\n<p>Nothing.</p>');
  });
});
