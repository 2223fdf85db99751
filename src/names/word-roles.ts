import type { MeaningFacts } from '../lexicon/meaning.ts';
import { numberPerRecord, oncePer, oncePerWord } from '../text/remember.ts';
import { smallLatin } from './romanise.ts';

/** What a word does to the sense of its sentence, one bit each. */
export const wordRoles = { denies: 1, hedges: 2, reports: 4, joins: 8 } as const;

/** What a word does to the sense of its sentence, by the facts and the tag of its language. */
export const wordRole = oncePer((facts: MeaningFacts) =>
  oncePerWord((language) =>
    numberPerRecord(({ text }) => {
      const word = smallLatin(text, language);
      return (
        (facts.negations.has(word) ? wordRoles.denies : 0) |
        (facts.hedges.has(word) ? wordRoles.hedges : 0) |
        (facts.reporting.has(word) ? wordRoles.reports : 0) |
        (facts.joining.has(word) ? wordRoles.joins : 0)
      );
    }),
  ),
);
