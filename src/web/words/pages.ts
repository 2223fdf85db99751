import type { ErrorCode } from '../../text/error.ts';
import { counted, number } from './locale.ts';

export const layoutWords = {
  product: 'Lektura',
  skip: 'Skip to the article',
  main: 'Main',
  desk: 'Desk',
  checks: 'Checks',
  names: 'Names',
  settings: 'Settings',
  editorName: (name: string): string => `${name} (name not verified)`,
  notVerified: '(name not verified)',
  whoAreYou: 'Your name',
  keys: 'All keys',
} as const;

export const historyWords = {
  title: 'History',
  titleOfPassage: (label: string): string => `History of passage ${label}`,
  back: 'Back to the article',
  empty: 'Nothing has been changed yet. Every change will be listed here and can be taken back.',
  passage: (label: string): string => `¶ ${label}`,
  deletedPassage: 'deleted passage',
  rows: 'rows',
  undone: 'undone',
  restore: 'Restore the text before this',
  whole: 'Whole article',
  everybody: 'Everybody',
  byWhom: 'By whom',
  ofWhat: 'Of what',
  all: 'All of the history',
  origins: {
    typed: 'typed',
    suggestion: 'suggestion',
    everywhere: 'everywhere',
    undo: 'undo',
    restored: 'restored',
    'source-update': 'source update',
  },
  confirmed: 'Confirmed',
  unconfirmed: 'Confirmation taken back',
  realigned: 'Rows changed',
  sourceAdded: 'Source added',
  inserted: 'Passage added',
  deleted: 'Passage deleted',
  kindChanged: (before: string, after: string): string => `${before} made ${after}`,
} as const;

export const conflictWords = {
  title: 'Two texts for one passage',
  lead: (who: string, at: string): string =>
    `${who} saved this passage at ${at}, while you were writing. Nothing is lost: choose a text, or merge them.`,
  deletedLead: (who: string, at: string): string =>
    `${who} deleted this passage at ${at}, while you were writing. Your text is here still.`,
  theirs: (who: string): string => `Saved by ${who}`,
  yours: 'Yours',
  keepYours: 'Keep yours',
  keepTheirs: 'Keep theirs',
  merge: 'The text to save',
  mergeHint: 'Both changed the same words. It begins as yours; change it as you like.',
  proposalHint: 'The two changes fit together: this has both. Change it as you like.',
  deletedHint: 'Add it as a passage where the other one stood, or go back without it.',
  addAgain: 'Add it again',
  save: 'Save this text',
  back: 'Back to the article',
  rowsTitle: 'The rows were changed meanwhile',
  rowsLead:
    'Somebody changed the rows of this article while you were looking at them. Look again before you change them.',
} as const;

export const approvalWords = {
  title: 'Approve',
  question: (errors: number, questions: number): string => {
    if (errors > 0) return `Approve with ${counted(errors, 'open error', 'open errors')}?`;
    if (questions > 0)
      return `Approve with ${counted(questions, 'open question', 'open questions')}?`;
    return 'Approve as it stands?';
  },
  neverVisited: (count: number): string =>
    `${counted(count, 'passage was', 'passages were')} never looked at`,
  asTheMachine: (count: number): string =>
    `${counted(count, 'passage was', 'passages were')} looked at, left as the machine wrote, and never confirmed`,
  onlyChanged: (count: number): string =>
    `${counted(count, 'passage was', 'passages were')} changed and never confirmed`,
  place: (label: string): string => `¶ ${label}`,
  goTo: (label: string): string => `Go to passage ${label}`,
  more: (count: number): string => `and ${number(count)} more`,
  untouched: (share: string): string => `${share} of the machine’s text stands untouched.`,
  approve: 'Approve anyway',
  approveNow: 'Approve',
  back: 'Go on reviewing',
  open: 'Still open',
} as const;

export const receiptWords = {
  title: 'Review receipt',
  print: 'Print',
  back: 'Back to the article',
  madeAt: (when: string): string => `As it stood on ${when}.`,
  approvedBy: (who: string, when: string): string => `Approved by ${who} on ${when}`,
  reopenedBy: (who: string, when: string): string => `Reopened by ${who} on ${when}`,
  notApproved: 'Not approved yet.',
  left: (errors: number, questions: number): string =>
    errors + questions === 0
      ? 'Nothing is open.'
      : `Open: ${counted(errors, 'error', 'errors')}, ${counted(questions, 'question', 'questions')}.`,
  confirmed: (confirmed: number, all: number): string =>
    `${number(confirmed)} of ${counted(all, 'passage', 'passages')} confirmed.`,
  neverVisited: (count: number): string =>
    count === 0
      ? 'Every passage was looked at.'
      : `${counted(count, 'passage was', 'passages were')} never looked at.`,
  untouched: (share: string): string => `${share} of the machine’s words stand untouched.`,
  inShort: 'In short',
  who: 'Who',
  editor: 'Editor',
  notVerified: 'Names are not verified.',
  corrections: 'Corrections',
  passagesConfirmed: 'Confirmed',
  from: 'From',
  to: 'To',
  checked: 'What was checked',
  ran: (count: number): string => `${counted(count, 'check', 'checks')} ran over the text.`,
  disabled: (titles: string): string => `Switched off: ${titles}.`,
  failed: (titles: string): string => `Broke off: ${titles}.`,
  rested: (reason: string, titles: string): string => `${reason} Not run: ${titles}.`,
  figures: 'Figures by check',
  check: 'Check',
  open: 'Open',
  setAside: 'Set aside',
  corrected: 'Corrected',
  nothingFound: 'No check found anything.',
  leftTitle: 'What was left',
  origins: 'How corrections came about',
} as const;

export const copyWords = {
  title: 'Copy for the CMS',
  lead: 'The finished article, without page furniture. Copy it in one press, or select it below.',
  copy: 'Copy the article',
  rich: 'With formatting',
  plain: 'Plain text',
  plainHint: 'Click into the text, select all and copy.',
} as const;

export const editorWords = {
  title: 'Who is editing?',
  lead: 'Corrections are kept with the name of who made them. There are no accounts yet, so the name is taken on trust and shown as not verified.',
  name: 'Your name',
  submit: 'Use this name',
} as const;

export const errorWords = {
  title: 'That did not work',
  back: 'To the desk',
  titles: {
    'bad-input': 'Something is missing',
    'too-large': 'Too large',
    'not-found': 'Not here',
    forbidden: 'Refused',
    conflict: 'Changed meanwhile',
    unavailable: 'Not now',
    'newer-database': 'Newer database',
  } satisfies Record<ErrorCode, string>,
  unknown:
    'A fault of the program stopped this. Nothing that was saved is lost. Go back and try again.',
  noPage: 'There is no page at this address.',
  noArticle: 'There is no such article. It may have been deleted.',
  formTooLarge: (megabytes: number): string =>
    `That is more than ${number(megabytes)} MB. Split the article, or leave out what is not text.`,
  badForm: 'The form could not be read. Go back and try again.',
  badField: (field: string, reason: string): string =>
    `The field “${field}” could not be used: ${reason}. Go back and correct it.`,
  noTranslation: 'Paste the translation, or choose its file. The source may follow later.',
  noSource: 'Paste the source, or choose its file.',
  nameMissing: 'Write a name of at most 60 letters.',
  noCheck: 'There is no such check. The list shows all there are.',
  noFormat: 'There is no export of this format.',
  nothingMarked: 'No article is marked. Go back and mark those you want.',
  tooMany: 'Too many requests in a short time. Wait a minute and try again.',
} as const;
