/** How an error is rated in the typology of WMT. */
export interface Rating {
  readonly category: string;
  readonly severity: 'Major' | 'Minor';
}

const meaning: Rating = { category: 'Accuracy/Mistranslation', severity: 'Major' };
const addition: Rating = { category: 'Accuracy/Addition', severity: 'Major' };
const untranslated: Rating = { category: 'Accuracy/Untranslated text', severity: 'Major' };
const punctuation: Rating = { category: 'Fluency/Punctuation', severity: 'Minor' };
const spelling: Rating = { category: 'Fluency/Spelling', severity: 'Minor' };
const terminology: Rating = {
  category: 'Terminology/Inappropriate for context',
  severity: 'Minor',
};
const other: Rating = { category: 'Other', severity: 'Minor' };

export const omission: Rating = { category: 'Accuracy/Omission', severity: 'Major' };
export const superfluous = addition;

// By the family of the check that found it. What changes what a reader is told is major, as WMT
// has its raters judge; the rest is minor (Freitag et al. 2021, “Experts, Errors, and Context”).
const families: Readonly<Record<string, Rating>> = {
  name: meaning,
  number: meaning,
  date: meaning,
  currency: meaning,
  unit: meaning,
  percent: meaning,
  order: meaning,
  negation: meaning,
  hedge: meaning,
  attribution: meaning,
  url: meaning,
  untranslated,
  language: untranslated,
  omission,
  truncation: omission,
  addition,
  duplicate: addition,
  furniture: addition,
  consistency: { category: 'Fluency/Inconsistency', severity: 'Minor' },
  'doubled-word': { category: 'Fluency/Grammar', severity: 'Minor' },
  quote: punctuation,
  bracket: punctuation,
  punctuation,
  spacing: punctuation,
  capitalisation: spelling,
  spelling,
  glossary: terminology,
  forbidden: terminology,
  encoding: { category: 'Fluency/Character encoding', severity: 'Minor' },
};

const numberFormat: Rating = { category: 'Locale convention/Number format', severity: 'Minor' };

/**
 * How an error is rated that a check found, by the check's id; without one, by what an editor
 * changed.
 */
export function ratingOf(check: string | null, before: string, after: string): Rating {
  if (check === 'number-separator') return numberFormat;
  if (check !== null) {
    const family = Object.keys(families).find(
      (name) => check === name || check.startsWith(`${name}-`),
    );
    return families[family ?? ''] ?? other;
  }
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, '');
  if (bare(before) !== bare(after)) return other;
  return before.toLowerCase() === after.toLowerCase() ? spelling : punctuation;
}
