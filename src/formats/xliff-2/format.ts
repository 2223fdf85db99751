import type { Format } from '../format.ts';
import { readXliff } from '../xliff/read.ts';
import { updateXliff } from '../xliff/update.ts';
import { readUnits } from './units.ts';
import { writeXliff2 } from './write.ts';

export const xliff2: Format = {
  id: 'xliff-2',
  title: 'XLIFF 2.1',
  extension: '.xlf',
  mediaType: 'application/xliff+xml',
  recognises: ({ text }) =>
    text !== null &&
    (text.includes('urn:oasis:names:tc:xliff:document:2.') ||
      /<(?:\w+:)?xliff\s[^>]*?\bversion\s*=\s*["']2\./.test(text)),
  read: (bytes, options) => readXliff(bytes, options, readUnits),
  write: writeXliff2,
  update: (original, edition) => updateXliff(original, edition, readUnits),
  needsSource: true,
  keeps:
    'Segments of versions 2.0 to 2.2, inline tags, states; notes, modules and everything else stay in the file. Written anew (2.1): states, findings as ITS quality issues, the machine’s text as a match.',
  loses: 'Segments that are not to be translated and ignorable parts are not shown.',
};
