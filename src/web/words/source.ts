import { counted } from './locale.ts';

export const sourceWords = {
  bringNewer: 'Newer source …',
  newerTitle: 'Bring a newer source',
  newerLead:
    'Give the source as it reads now. Corrections, rows and history stay. Whatever lies beside a passage that changed is shown with the difference, and asks to be confirmed again.',
  bring: 'Bring the newer source',
  changed: 'The source changed here:',
  isNew: 'This passage is new in the source.',
  changedPassages: (count: number): string =>
    `The source of ${counted(count, 'row', 'rows')} changed, and nobody has confirmed the translation since.`,
  goTo: (label: string): string => `¶ ${label}`,
  inserted: 'inserted:',
  deleted: 'deleted:',
} as const;
