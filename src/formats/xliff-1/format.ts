import type { Format } from '../format.ts';
import { readXliff } from '../xliff/read.ts';
import { updateXliff } from '../xliff/update.ts';
import { readUnits } from './units.ts';
import { writeXliff1 } from './write.ts';

export const xliff1: Format = {
  id: 'xliff-1',
  title: 'XLIFF 1.2',
  extension: '.xlf',
  extensions: ['.xlf', '.xliff', '.sdlxliff', '.mxliff', '.mqxliff'],
  mediaType: 'application/xliff+xml',
  recognises: ({ text }) =>
    text !== null &&
    (text.includes('urn:oasis:names:tc:xliff:document:1.') ||
      /<(?:\w+:)?xliff\s[^>]*?\bversion\s*=\s*["']1\./.test(text)),
  read: (bytes, options) => readXliff(bytes, options, readUnits),
  write: writeXliff1,
  update: (original, edition) => updateXliff(original, edition, readUnits),
  needsSource: true,
  keeps:
    'Units and marked segments, inline tags, states; groups, notes, alternatives and everything else stay in the file. Written anew: states, open findings as notes, the machine’s text as an alternative.',
  loses: 'Units that are not to be translated are not shown, nor is text inside inline codes.',
};
