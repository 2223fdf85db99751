import type { Format } from '../format.ts';
import { readJson } from './read.ts';
import { writeJson } from './write.ts';

export const json: Format = {
  id: 'json',
  title: 'Lektura JSON (everything)',
  extension: '.json',
  mediaType: 'application/json; charset=utf-8',
  recognises: ({ text }) =>
    text !== null && /^\s*\{\s*"schemaVersion":\s*\d+,\s*"exportedAt":/.test(text),
  read: readJson,
  write: writeJson,
  alwaysWhole: true,
  keeps:
    'Everything: texts as they came in and as they stand, the files they came in, every correction with author and time, undone and redone ones, confirmations, dismissals, events.',
  loses: 'Nothing.',
};
