import type { Beginning, Format } from '../format.ts';
import { readWordPress } from './read.ts';
import { writeWordPress } from './write.ts';

export const wordpress: Format = {
  id: 'wordpress',
  title: 'WordPress post (REST)',
  extension: '.wordpress.json',
  mediaType: 'application/json; charset=utf-8',
  recognises: ({ text }: Beginning) =>
    text !== null &&
    /^\s*[[{]/.test(text) &&
    /"title"\s*:\s*(?:\{\s*"(?:rendered|raw)"|")/.test(text) &&
    /"content"\s*:\s*(?:\{\s*"(?:rendered|raw)"|"(?:<|\\u003c))/.test(text),
  read: readWordPress,
  write: writeWordPress,
  keeps:
    'Title, excerpt, author, dates, language where a plug-in tells it, captions, links, strong and emphasis; one post or many. Written as a draft in blocks.',
  loses: 'Pictures, categories, tags, shortcodes and fields of plug-ins.',
};
