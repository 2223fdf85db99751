import type { MeaningFacts } from '../lexicon/meaning.ts';
import type { Memo } from '../text/memo.ts';
import { oncePer, oncePerWord } from '../text/remember.ts';
import type { Token } from '../text/tokens.ts';
import { smallLatin } from './romanise.ts';

/** What a word does to the sense of its sentence, one bit each. */
export const wordRoles = { denies: 1, hedges: 2, reports: 4 } as const;

/**
 * What the words of a sentence do to its sense, all together, found out once a text: a check that
 * asks for denials need not read a sentence that has none.
 *
 * @param language the BCP 47 tag of the sentence; `facts` are what is known of that language
 */
export const rolesIn = (
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  language: string,
  facts: MeaningFacts,
  memo: Memo,
): number =>
  memo.recall(`roles ${language}`, text, () => {
    const roleOf = knownRoles(facts)(language);
    let roles = 0;
    for (const token of tokens) if (token.kind === 'word') roles |= roleOf(token.text);
    return roles;
  });

const knownRoles = oncePer((facts: MeaningFacts) =>
  oncePerWord((language) =>
    oncePerWord((text) => {
      const word = smallLatin(text, language);
      return (
        (facts.negations.has(word) ? wordRoles.denies : 0) |
        (facts.hedges.has(word) ? wordRoles.hedges : 0) |
        (facts.reporting.has(word) ? wordRoles.reports : 0)
      );
    }),
  ),
);
