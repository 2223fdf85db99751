import type { Beginning, Format } from '../format.ts';
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
  // What finds an article in a page is larger than all other readers, and few programs read pages.
  read: async (bytes, options) => (await import('./read.ts')).readHtml(bytes, options),
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
