import type { Beginning, Format } from '../format.ts';
import { readMarkdown } from './read.ts';
import { updateMarkdown } from './update.ts';
import { writeMarkdown } from './write.ts';

const extensions = ['.md', '.markdown', '.mdown', '.mkd'];

export const markdown: Format = {
  id: 'markdown',
  title: 'Markdown',
  extension: '.md',
  extensions,
  mediaType: 'text/markdown; charset=utf-8',
  recognises: ({ text, extension }: Beginning) => text !== null && extensions.includes(extension),
  read: readMarkdown,
  write: writeMarkdown,
  update: updateMarkdown,
  keeps:
    'Front matter (title and description are passages), headings, lists, tables, captions, links, strong and emphasis; blocks of code and HTML as they stand. An updated file differs only in the blocks that were touched.',
  loses: 'How a touched block was broken into lines.',
};
