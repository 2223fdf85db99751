import type { Format } from '../format.ts';
import { readPo } from './read.ts';
import { updatePo } from './update.ts';
import { writePo } from './write.ts';

export const po: Format = {
  id: 'po',
  title: 'Gettext PO',
  extension: '.po',
  extensions: ['.po', '.pot'],
  mediaType: 'text/x-gettext-translation; charset=utf-8',
  recognises: ({ text }) => text !== null && /^msgid[ \t]*"/m.test(text) && /^msgstr/m.test(text),
  read: readPo,
  write: writePo,
  update: updatePo,
  needsSource: true,
  keeps:
    'Messages and plural forms as segments; contexts, comments, flags and obsolete messages stay in the file.',
  loses: 'Headline, links and emphasis; who changed what.',
};
