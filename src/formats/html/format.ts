import type { Beginning, Format } from '../format.ts';
import { readHtml } from './read.ts';
import { writeHtml, writeHtmlFragment } from './write.ts';

const mediaType = 'text/html; charset=utf-8';

export const html: Format = {
  id: 'html',
  title: 'HTML page',
  extension: '.html',
  extensions: ['.html', '.htm', '.xhtml'],
  mediaType,
  recognises: ({ text }: Beginning) =>
    text !== null &&
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body|article|main|section|div|h[1-6]|p)[\s>]/i.test(
      text,
    ),
  read: readHtml,
  write: writeHtml,
  keeps:
    'Headline, standfirst, byline, dates, language, captions, subheadings, lists, links, strong and emphasis; what the page prints inside the article is kept as furniture.',
  loses: 'Pictures, tables as such, styles; menus, other news and comments around the article.',
};

export const htmlFragment: Format = {
  id: 'html-fragment',
  title: 'HTML to paste',
  extension: '.fragment.html',
  mediaType,
  write: writeHtmlFragment,
  keeps: 'What the HTML page keeps, without the page around it.',
  loses: 'Dates and language, which stand in the page.',
};
