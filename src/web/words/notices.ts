import type { Notice } from '../notice.ts';
import { counted, number, time } from './locale.ts';

/** The sentence of a notice. */
export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'saved':
      return `Saved ${time(notice.at)}`;
    case 'unchanged':
      return 'Nothing was changed.';
    case 'replaced':
      return `${number(notice.count)} replaced`;
    case 'gone':
      return 'That place has been changed since, so nothing was replaced.';
    case 'source-updated':
      return sourceUpdated(notice.changes, notice.disturbed);
    case 'undone':
      return undoneText(notice.count, notice.kept);
    case 'nothing-to-undo':
      return 'There is nothing to undo.';
    case 'deleted':
      return `${counted(notice.articles.length, 'article', 'articles')} deleted`;
    case 'recovered':
      return notice.count === 1
        ? 'The article is back.'
        : `${number(notice.count)} articles are back.`;
    case 'names-deleted':
      return `${counted(notice.count, 'name', 'names')} deleted`;
    case 'terms-deleted':
      return `${counted(notice.count, 'term', 'terms')} deleted`;
    case 'lines-back':
      return notice.count === 1 ? 'It is back.' : `${number(notice.count)} are back.`;
    case 'imported':
      return importedText(notice.problems, notice.encoding);
    case 'list-imported':
      return `${number(notice.added)} added, ${number(notice.changed)} changed`;
    case 'name-kept':
      return `“${notice.name}” is in the house register now, for all articles.`;
    case 'dismissed':
      return dismissedText[notice.scope];
    default:
      return plainText[notice.kind];
  }
}

function importedText(problems: number, encoding: string | undefined): string {
  const opened = problems > 0 ? importWords.problems : importWords.opened;
  return encoding === undefined ? opened : `${opened} ${importWords.readAs(encoding)}`;
}

const importWords = {
  opened: 'Opened side by side.',
  problems: 'Opened, but a part of a file could not be read.',
  readAs: (encoding: string): string => `The file was read as ${encoding}.`,
} as const;

function sourceUpdated(changes: number, disturbed: number): string {
  if (changes === 0) return 'The newer source says the same as the one before.';
  const told = `${counted(changes, 'passage', 'passages')} of the source changed`;
  if (disturbed === 0) return told;
  return `${told}; ${counted(disturbed, 'passage', 'passages')} of the translation to look at again`;
}

function undoneText(count: number, kept: number): string {
  const undone = `${counted(count, 'change', 'changes')} undone`;
  if (kept === 0) return undone;
  return `${undone}; ${counted(kept, 'passage was', 'passages were')} edited since and left alone`;
}

const dismissedText = {
  place: 'Set aside in this place.',
  article: 'Set aside in this article.',
  always: 'Set aside in every article.',
} as const;

const plainText = {
  'brought-back': 'Brought back.',
  confirmed: 'Confirmed.',
  unconfirmed: 'Confirmation taken back.',
  realigned: 'The rows were changed.',
  'kind-changed': 'The kind was changed.',
  'passage-added': 'The passage was added.',
  'passage-deleted': 'The passage was deleted.',
  restored: 'The earlier text stands again.',
  'source-added': 'The source was added.',
  'languages-changed': 'Checked anew in the new languages.',
  approved: 'Approved.',
  reopened: 'Reopened for review.',
  named: 'Corrections now carry this name.',
} as const;

export const noticeWords = {
  label: 'Message',
  undo: 'Undo',
  onlyHere: 'Only in this place',
  always: 'Always',
  bringBack: 'Bring back',
} as const;
