import type { Format } from '../format.ts';
import { readTmx } from './read.ts';
import { updateTmx } from './update.ts';
import { writeTmx } from './write.ts';

export const tmx: Format = {
  id: 'tmx',
  title: 'Translation memory (TMX 1.4b)',
  extension: '.tmx',
  mediaType: 'application/x-tmx+xml; charset=utf-8',
  recognises: ({ text }) => text !== null && /<tmx[\s>]/.test(text.slice(0, 4000)),
  read: readTmx,
  write: writeTmx,
  update: updateTmx,
  needsSource: true,
  keeps:
    'In: units in the two languages asked for, inline tags as codes; notes, properties and other languages stay in the file. Out: corrected pairs of sentences, with links, strong, emphasis and inline tags as codes.',
  loses: 'Out: what has no counterpart; which passage is the headline; who changed what.',
};
