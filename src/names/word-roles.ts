import type { MeaningFacts } from '../lexicon/meaning.ts';
import { numberPerRecord, oncePer, oncePerWord } from '../text/remember.ts';
import type { Token } from '../text/tokens.ts';
import { smallLatin } from './romanise.ts';

/** What a word does to the sense of its sentence, one bit each. */
export const wordRoles = { denies: 1, hedges: 2, reports: 4, joins: 8 } as const;

/**
 * What the words of a sentence do to its sense, all together: who asks for denials need not look
 * for them in a sentence that has none.
 *
 * @param language the BCP 47 tag of the sentence; `facts` are what is known of that language
 */
export function rolesIn(
  { tokens }: { readonly tokens: readonly Token[] },
  language: string,
  facts: MeaningFacts,
): number {
  const roleOf = wordRole(facts)(language);
  let roles = 0;
  for (const { word } of tokens) roles |= roleOf(word);
  return roles;
}

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
