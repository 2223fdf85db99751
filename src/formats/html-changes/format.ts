import type { Format } from '../format.ts';
import { writeHtmlChanges } from './write.ts';

export const htmlChanges: Format = {
  id: 'html-changes',
  title: 'HTML with changes',
  extension: '.changes.html',
  mediaType: 'text/html; charset=utf-8',
  write: writeHtmlChanges,
  keeps:
    'What was deleted and what was inserted in the machine’s text, by whom and when, told in words too; links, strong and emphasis.',
  loses: 'Findings, and what formats a deleted text had.',
};
