import { counted, number, percent } from './locale.ts';

export const checkWords = {
  title: 'Checks',
  lead: 'What Lektura looks for, and how well it does. A check that is switched off finds nothing; articles are checked anew when you next open them.',
  pairs: 'Language pair',
  allPairs: 'All language pairs',
  pair: (source: string, target: string): string => `${source} → ${target}`,
  back: 'All checks',
  severity: { error: 'Error', question: 'Question' },
  own: (severity: string): string => `As the check says (${severity.toLowerCase()})`,
  off: 'Off',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  switchOffOf: (title: string): string => `Switch off: ${title}`,
  switchOnOf: (title: string): string => `Switch on: ${title}`,
  needsSource: 'Compares with the source; rests when the translation came alone.',
  targetAlone: 'Reads the translation; works without a source as well.',
  found: (recall: number, planted: number): string =>
    `Finds ${percent(recall)} of ${number(planted)} planted errors.`,
  alarms: (rate: number): string =>
    rate === 0
      ? 'No false alarm.'
      : rate < 1
        ? `A false alarm in every ${counted(Math.round(1 / rate), 'article', 'articles')}.`
        : `${number(rate)} false alarms an article.`,
  notMeasured: 'Not measured yet.',
  measured: (date: string): string =>
    `Measured on ${date} over professional news translations with errors planted in them; a check answers for the kinds of error that it finds more of than any other.`,
  examples: 'Examples',
  finds: 'Finds',
  staysSilent: 'Stays silent',
  suggests: (what: string): string => `Suggests “${what}”`,
  removes: 'Suggests to remove it',
  source: 'Source',
  translation: 'Translation',
  settings: 'Settings',
  switchLabel: 'Switch',
  severityLabel: 'Severity',
  inherit: { all: 'As delivered', pair: 'As for all pairs' },
  on: 'On',
  save: 'Save',
  saveOf: (pair: string): string => `Save for ${pair}`,
  inEffect: (state: string): string => `Now: ${state}`,
} as const;
