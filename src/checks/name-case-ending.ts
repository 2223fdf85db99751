import type { AnalysedPassage } from '../engine/analysis.ts';
import type { Check, Draft } from '../engine/check.ts';
import type { NameFacts } from '../lexicon/names.ts';
import { smallLatin } from '../names/romanise.ts';
import { isCapitalised } from '../text/capitals.ts';
import type { Token } from '../text/tokens.ts';

/** A name that was copied with the case ending it has in the source: “in Tornilu”. */
export const nameCaseEnding: Check = {
  id: 'name-case-ending',
  title: 'A name keeps the source’s case ending',
  why: 'The ending belongs to the grammar of the source language, so readers meet a name that does not exist.',
  message: '“{found}” is copied from “{phrase}” in the source, ending and all.',
  type: 'inconsistent-entities',
  mqm: 'accuracy/untranslated',
  severity: 'question',
  needsSource: true,
  *find(article, lexicon) {
    const { sourceLanguage, targetLanguage, bitext, source, target } = article;
    const dictionary = lexicon.dictionary(targetLanguage);
    if (sourceLanguage === null || !dictionary) return;
    const facts = lexicon.names(sourceLanguage);
    if (facts.caseSigns.length === 0) return;
    for (const pair of bitext.pairs) {
      const endings = pair.source.flatMap((index) => inCase(source[index], sourceLanguage, facts));
      if (endings.length === 0) continue;
      for (const segmentIndex of pair.target) {
        for (const token of target[segmentIndex]?.tokens ?? []) {
          if (!isCapitalised(token.text)) continue;
          const word = token.text.replace(/['’]s?$/, '');
          const copied = endings.find((one) => one.name === word.toLowerCase());
          if (!copied || dictionary.knows(word)) continue;
          if (lexicon.register.english([word], 0).length > 0) continue;
          yield finding(segmentIndex, token.start, word, copied);
        }
      }
    }
  },
  examples: [
    {
      source: ['Radnici iz rudnika u Kastelnovu štrajkuju.', 'Govorio je sa Piterom Halenom.'],
      target: [
        'Workers of the mine in ⟦Kastelnovu⟧ are on strike.',
        'He spoke with Peter ⟦Halenom⟧.',
      ],
    },
    {
      note: 'A name that the source itself leaves without an ending; one that is right as it is.',
      source: ['Kastelnovo je blizu.', 'Bio je u Podgorici.', 'Most u Barkiju. Barki je selo.'],
      target: [
        'Kastelnovo is near.',
        'He was in Podgorica.',
        'A bridge in Barki. Barki is a village.',
      ],
    },
  ],
};

interface InCase {
  /** Small Latin letters. */
  readonly name: string;
  readonly segmentIndex: number;
  readonly start: number;
  readonly end: number;
  /** The preposition and what follows it, as the source has it. */
  readonly phrase: string;
}

// Shorter names are all ending.
const shortestName = 5;

/** The names of a passage that stand after a preposition, in the case it asks for. */
function inCase(
  passage: AnalysedPassage | undefined,
  language: string,
  { caseSigns }: NameFacts,
): InCase[] {
  if (!passage) return [];
  const { tokens, text, index: segmentIndex } = passage;
  const found: InCase[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !isCapitalised(token.text)) continue;
    const name = smallLatin(token.text, language);
    if (name.length < shortestName) continue;
    const before = prepositionBefore(tokens, at);
    if (!before) continue;
    const preposition = smallLatin(before.text, language);
    const fits = caseSigns.some(
      ({ prepositions, endings }) =>
        prepositions.has(preposition) && endings.some((ending) => name.endsWith(ending)),
    );
    if (!fits) continue;
    const { start, end } = token;
    found.push({ name, segmentIndex, start, end, phrase: text.slice(before.start, end) });
  }
  return found;
}

/** The word before a name, or before the given name that stands between: “sa Aleksom Norenom”. */
function prepositionBefore(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens[at - 1];
  const isGiven = before?.kind === 'word' && isCapitalised(before.text) && before.text.length > 2;
  return isGiven ? tokens[at - 2] : before;
}

const finding = (segmentIndex: number, start: number, word: string, copied: InCase): Draft => ({
  side: 'target',
  segmentIndex,
  start,
  end: start + word.length,
  issueKey: copied.name,
  values: { phrase: copied.phrase },
  related: [
    {
      side: 'source',
      role: 'source',
      segmentIndex: copied.segmentIndex,
      start: copied.start,
      end: copied.end,
    },
  ],
});
