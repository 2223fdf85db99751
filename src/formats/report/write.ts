import type { Edition } from '../../text/edition.ts';
import { isRightToLeft, languageName } from '../../text/language.ts';
import { escapeHtml } from '../html/escape.ts';
import { htmlPage } from '../html/write.ts';
import { corrections } from './corrections.ts';
import { openFindings } from './findings.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { style } from './style.ts';
import { counted, momentOf, numberOf } from './words.ts';

/**
 * Writes what review did to the article: figures, every correction with its place, author and
 * reason, and every finding that is still open. It prints well and says nothing by colour alone.
 */
export function writeReport(edition: Edition): string {
  const { target } = edition;
  const receipt = receiptOf(edition);
  const direction = isRightToLeft(target.language) ? ' dir="rtl"' : '';
  const body = [
    '<main>',
    '<p class="kind">Change report</p>',
    `<h1 lang="${escapeHtml(target.language)}"${direction}>${escapeHtml(edition.title)}</h1>`,
    summary(edition, receipt),
    figures(edition, receipt),
    corrections(edition),
    openFindings(edition),
    '</main>',
  ].join('\n');
  return htmlPage({ ...edition, title: `Change report: ${edition.title}` }, body, style, [], 'en');
}

function summary({ source, target, madeAt, approved }: Edition, receipt: Receipt): string {
  const languages = source
    ? `${named(source.language)} into ${named(target.language)}`
    : `Translation into ${named(target.language)}`;
  const state = approved ? 'approved' : 'under review';
  const by = receipt.editors.length === 0 ? 'nobody yet' : receipt.editors.join(', ');
  return `<p>${escapeHtml(languages)}. Machine translation, ${state}; corrected by ${escapeHtml(by)}. As of ${momentOf(madeAt)}.</p>`;
}

const named = (tag: string): string => languageName(tag, 'en');

function figures(edition: Edition, receipt: Receipt): string {
  const changed = new Set(
    edition.corrections().flatMap(({ segmentIndex, undone }) => (undone ? [] : [segmentIndex])),
  ).size;
  const rows: readonly (readonly [string, string])[] = [
    ['Passages', numberOf(receipt.passages)],
    ['Confirmed by an editor', `${numberOf(receipt.confirmed)} of ${numberOf(receipt.passages)}`],
    [
      'Corrections that stand',
      `${numberOf(receipt.corrections)} in ${counted(changed, 'passage')}`,
    ],
    ['Errors still open', numberOf(receipt.openErrors)],
    ['Questions still open', numberOf(receipt.openQuestions)],
    ['Findings dismissed as no errors', numberOf(receipt.dismissed)],
  ];
  const cells = rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return `<dl>\n${cells.join('\n')}\n</dl>`;
}
