import type { ImportStep } from '../../app/import-several.ts';
import { counted, number } from './locale.ts';

export const pairingWords = {
  title: 'What belongs together',
  lead: 'Each line becomes an article. Change what is wrong before anything is taken in.',
  columns: { take: 'Import', source: 'Source', target: 'Translation' },
  file: { source: 'Source file', target: 'Translation file' },
  language: { source: 'Language of the source', target: 'Language of the translation' },
  none: 'none',
  noTarget: 'choose one',
  take: (line: number): string => `Import line ${number(line)}`,
  line: (line: number): string => `Line ${number(line)}`,
  exchange: 'Exchange source and translation',
  both: 'holds source and translation',
  articles: (count: number): string => counted(count, 'article', 'articles'),
  passages: (count: number): string => counted(count, 'passage', 'passages'),
  detect: 'as detected',
  detected: (language: string): string => `${language} (detected)`,
  submit: (count: number): string => (count === 1 ? 'Import' : 'Import these articles'),
  cancel: 'Cancel',
  unreadable: 'Not readable',
  problems: 'Read, but not all of it',
  nothing: 'No line has a translation to import. Choose one, or go back and choose other files.',
  gone: 'These files are not held any more. Choose them again.',
  noFiles: 'Choose the files first.',
  tooLarge: (megabytes: number): string =>
    `These files are more than ${number(megabytes)} MB together. Bring them in smaller groups.`,
} as const;

export const importingWords = {
  title: 'Importing',
  phases: {
    read: 'Reading the texts',
    align: 'Laying source and translation side by side',
    check: 'Checking',
    keep: 'Keeping them',
  } satisfies Record<ImportStep['phase'], string>,
  waiting: 'Beginning',
  articleOf: (article: number, of: number): string => `Article ${number(article)} of ${number(of)}`,
  lead: 'You can go on working: the article appears on the Desk when it is ready.',
  desk: 'To the desk',
} as const;

export const importedWords = {
  title: 'Imported',
  nothingTitle: 'Nothing was imported',
  articles: (count: number): string =>
    `${counted(count, 'article is', 'articles are')} on the Desk.`,
  problemsTitle: 'What could not be read or kept',
  desk: 'To the desk',
  again: 'Choose other files',
  kept: 'Your texts are kept: correct them and send them again.',
  keptLink: 'Back to the texts',
} as const;

export const languagesWords = {
  title: 'Languages of the article',
  lead: 'A language that was told wrongly is set right here. The article is checked anew in the new languages; texts, rows and corrections stay.',
  source: 'Source',
  target: 'Translation',
  save: 'Use these languages',
  cancel: 'Cancel',
} as const;
