import type { Format } from '../format.ts';
import { readCsv } from './read.ts';
import { isNamedTable } from './table.ts';
import { updateCsv } from './update.ts';
import { writeCsv, writeTsv } from './write.ts';

/** Both have one reader, for what separates the cells is told by the file, not by its name. */
export const csv: Format = {
  id: 'csv',
  title: 'Table of two columns (CSV)',
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  recognises: ({ text }) => text !== null && isNamedTable(text, false),
  read: readCsv,
  write: writeCsv,
  update: updateCsv,
  keeps:
    'Source, translation and state of each row; other columns stay in the file. What a spreadsheet would run as a formula gets an apostrophe.',
  loses: 'Headline, links and emphasis; who changed what.',
};

export const tsv: Format = {
  id: 'tsv',
  title: 'Table with tabs (TSV)',
  extension: '.tsv',
  extensions: ['.tsv', '.tab'],
  mediaType: 'text/tab-separated-values; charset=utf-8',
  recognises: ({ text }) => text !== null && isNamedTable(text, true),
  read: readCsv,
  write: writeTsv,
  update: updateCsv,
  keeps: 'The same as a table with commas.',
  loses: 'Headline, links and emphasis; who changed what.',
};
