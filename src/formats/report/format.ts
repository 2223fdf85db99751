import type { Format } from '../format.ts';
import { writeReport } from './write.ts';

export const report: Format = {
  id: 'report',
  title: 'Change report',
  extension: '.report.html',
  mediaType: 'text/html; charset=utf-8',
  write: writeReport,
  alwaysWhole: true,
  keeps:
    'The figures of the review, and every correction and open finding with its place, what stood before and after, who, when and why.',
  loses: 'The text as a whole, and dismissed findings but for their number.',
};
