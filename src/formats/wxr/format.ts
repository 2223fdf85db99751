import type { Beginning, Format } from '../format.ts';
import { readWxr } from './read.ts';

export const wxr: Format = {
  id: 'wxr',
  title: 'WordPress export (WXR)',
  extension: '.wxr',
  extensions: ['.wxr', '.wordpress.xml'],
  mediaType: 'application/rss+xml; charset=utf-8',
  recognises: ({ text }: Beginning) =>
    text !== null && /<rss[\s>]/.test(text) && /wordpress\.org\/export\//.test(text),
  read: readWxr,
  keeps:
    'Every post and page as an article of its own: title, excerpt, author, dates, language of the site, captions, links, strong and emphasis.',
  loses: 'Pictures, comments, categories, menus, and posts in the bin.',
};
