import type { Format } from '../format.ts';
import { mqmColumns } from './columns.ts';
import { readMqm } from './read.ts';
import { writeMqm } from './write.ts';

export const mqm: Format = {
  id: 'mqm',
  title: 'MQM ratings of WMT (TSV)',
  extension: '.mqm.tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  recognises: ({ text }) => text !== null && mqmColumns(text.split(/\r?\n/, 1)[0] ?? '') !== null,
  read: readMqm,
  write: writeMqm,
  keeps:
    'In: the segments of each document and system, as an article each. Out: every correction and open finding as an error of the machine, with its category and severity.',
  loses: 'In: the judgements of raters. Out: the corrected text.',
};
