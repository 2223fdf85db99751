import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isRightToLeft } from '../../text/language.ts';
import { type MarkedRun, markedRuns, safeHref } from '../../text/marks.ts';
import { isFurniture, type Mark, type Passage } from '../../text/passage.ts';
import { dataScript, newsArticleOf } from '../json-ld/write.ts';
import { escapeHtml } from './escape.ts';

/**
 * Writes the article as a clean HTML page: one `article`, its language named, and what it is said
 * in JSON-LD.
 */
export function writeHtml(edition: Edition, options: WriteOptions): string {
  const body = `<article>\n${articleHtml(shownPassages(edition, options))}\n</article>`;
  return htmlPage(edition, body, '', [dataScript(newsArticleOf(edition))]);
}

/** Writes the article as a piece of HTML, to be pasted into a page or a content system. */
export const writeHtmlFragment = (edition: Edition, options: WriteOptions): string =>
  `${articleHtml(shownPassages(edition, options))}\n`;

const shownPassages = ({ target }: Edition, { furniture }: WriteOptions): Passage[] =>
  target.passages.filter((passage) => furniture || !isFurniture(passage));

/**
 * A whole page around a body that is HTML already.
 *
 * @param head more elements of the head
 * @param language of the page, where it is not that of the translation
 */
export function htmlPage(
  { title, target }: Edition,
  body: string,
  style = '',
  head: readonly string[] = [],
  language = target.language,
): string {
  const direction = isRightToLeft(language) ? ' dir="rtl"' : '';
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}"${direction}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...(style ? [`<style>${style}</style>`] : []),
    ...head,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The passages as HTML elements; neighbouring list items share one list. */
export function articleHtml(passages: readonly Passage[]): string {
  const lines: string[] = [];
  for (const [index, passage] of passages.entries()) {
    const isItem = passage.kind === 'list-item';
    if (isItem && passages[index - 1]?.kind !== 'list-item') lines.push('<ul>');
    lines.push(element(passage.kind, contentHtml(passage)));
    if (isItem && passages[index + 1]?.kind !== 'list-item') lines.push('</ul>');
  }
  return lines.join('\n');
}

/** An HTML element for a kind of passage, around content that is HTML already. */
export function element(kind: Passage['kind'], content: string): string {
  switch (kind) {
    case 'headline':
      return `<h1>${content}</h1>`;
    case 'standfirst':
      return `<p class="standfirst"><strong>${content}</strong></p>`;
    case 'subheading':
      return `<h2>${content}</h2>`;
    case 'list-item':
      return `<li>${content}</li>`;
    case 'byline':
    case 'caption':
    case 'furniture':
      return `<p class="${kind}">${content}</p>`;
    default:
      return `<p>${content}</p>`;
  }
}

/** What a passage says, with its marks, as HTML. */
export const contentHtml = ({ text, marks }: Passage): string =>
  markedRuns(text, marks).map(runHtml).join('');

function runHtml({ text, marks }: MarkedRun): string {
  const html = escapeHtml(text).replaceAll('\n', '<br>\n');
  return marks.reduceRight((inner, mark) => wrapped(inner, mark), html);
}

function wrapped(inner: string, mark: Mark): string {
  switch (mark.kind) {
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'link': {
      const href = safeHref(mark.href);
      return href === null ? inner : `<a href="${escapeHtml(href)}">${inner}</a>`;
    }
    case 'code':
      return inner;
  }
}
