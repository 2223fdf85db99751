import type { Format } from '../format.ts';
import { writeDocxChanges } from './write.ts';

export const docxChanges: Format = {
  id: 'docx-changes',
  title: 'Word document with tracked changes',
  extension: '.changes.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: writeDocxChanges,
  keeps:
    'Every correction as a tracked change by its editor, every open finding as a comment at its place, links, strong and emphasis.',
  loses: 'What formats a deleted text had; dismissed findings.',
};
