import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MeaningFacts } from '../lexicon/meaning.ts';
import { languageName } from '../text/language.ts';

/** What is missing where there is no dictionary for the translation; null where there is one. */
export const needsDictionary = (
  lexicon: Lexicon,
  _source: string | null,
  target: string,
): string | null =>
  lexicon.dictionary(target) ? null : `There is no dictionary for ${languageName(target, 'en')}.`;

/**
 * Makes what tells which of the two languages lacks a list of words, or null where both have it.
 *
 * @param matter what the words are about, as it stands in "no words of …"
 */
export const needsWords =
  (matter: string, isEmpty: (facts: MeaningFacts) => boolean) =>
  (lexicon: Lexicon, source: string | null, target: string): string | null => {
    const lacking = [source, target].find((tag) => tag !== null && isEmpty(lexicon.meaning(tag)));
    return lacking ? `There are no words of ${matter} for ${languageName(lacking, 'en')}.` : null;
  };

/** Which of the two languages lacks the words for numbers, dates and measures, or null. */
export const needsNumberWords = (
  lexicon: Lexicon,
  source: string | null,
  target: string,
): string | null => {
  const lacking = [source, target].find(
    (tag) => tag !== null && lexicon.facts(tag).quantities.decimal === null,
  );
  return lacking ? `There are no number words for ${languageName(lacking, 'en')}.` : null;
};
