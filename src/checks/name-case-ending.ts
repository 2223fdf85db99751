import type { AnalysedPassage } from '../engine/analysis.ts';
import type { Check, Draft } from '../engine/check.ts';
import { knownTo } from '../lexicon/dictionary.ts';
import type { NameFacts } from '../lexicon/names.ts';
import { smallLatin } from '../names/romanise.ts';
import { numberPerRecord, oncePer, oncePerWord } from '../text/remember.ts';
import type { Token } from '../text/tokens.ts';
import { traits } from '../text/traits.ts';
import { type Word, wordOf } from '../text/words.ts';

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
    const knows = knownTo(dictionary);
    const inCase = namesInCase(facts, sourceLanguage);
    for (const pair of bitext.pairs) {
      const endings: InCase[] = [];
      for (const index of pair.source) endings.push(...inCase(source[index]));
      if (endings.length === 0) continue;
      for (const segmentIndex of pair.target) {
        for (const token of target[segmentIndex]?.tokens ?? []) {
          if ((token.word.traits & traits.capitalised) === 0) continue;
          const word = withoutEnding(token.word);
          const copied = endings.find((one) => one.name === word.small);
          if (!copied || knows(word)) continue;
          if (lexicon.register.english([word.text], 0).length > 0) continue;
          yield finding(segmentIndex, token.start, word.text, copied);
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

/** Finds the names of a passage that stand after a preposition, in the case it asks for. */
function namesInCase(facts: NameFacts, language: string) {
  const asked = casesAsked(facts)(language);
  const shown = casesShown(facts)(language);
  return (passage: AnalysedPassage | undefined): readonly InCase[] => {
    if (!passage || (passage.traits & traits.capitalised) === 0) return none;
    const { tokens, text, index: segmentIndex } = passage;
    const found: InCase[] = [];
    for (let at = 1; at < tokens.length; at++) {
      const token = tokens[at];
      if (token?.kind !== 'word' || (token.word.traits & traits.capitalised) === 0) continue;
      const before = prepositionBefore(tokens, at);
      if (!before || (asked(before.word) & shown(token.word)) === 0) continue;
      const name = smallLatin(token.text, language);
      const { start, end } = token;
      found.push({ name, segmentIndex, start, end, phrase: text.slice(before.start, end) });
    }
    return found;
  };
}

const none: readonly InCase[] = [];

/** The cases that a word asks for as a preposition, a bit for each sign of the language. */
const casesAsked = oncePer(({ caseSigns }: NameFacts) =>
  oncePerWord((language) =>
    numberPerRecord(({ text }) => {
      const word = smallLatin(text, language);
      return bitsOf(caseSigns, ({ prepositions }) => prepositions.has(word));
    }),
  ),
);

/** The cases that the ending of a name may be, in the same bits. */
const casesShown = oncePer(({ caseSigns }: NameFacts) =>
  oncePerWord((language) =>
    numberPerRecord(({ text }) => {
      const name = smallLatin(text, language);
      if (name.length < shortestName) return 0;
      return bitsOf(caseSigns, ({ endings }) => endings.some((ending) => name.endsWith(ending)));
    }),
  ),
);

// Shorter names are all ending.
const shortestName = 5;

function bitsOf<T>(signs: readonly T[], fits: (sign: T) => boolean): number {
  let bits = 0;
  for (const [index, sign] of signs.entries()) if (fits(sign)) bits |= 1 << index;
  return bits;
}

/** The word before a name, or before the given name that stands between: “sa Aleksom Norenom”. */
function prepositionBefore(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens[at - 1];
  const isGiven =
    before?.kind === 'word' &&
    (before.word.traits & traits.capitalised) !== 0 &&
    before.text.length > 2;
  return isGiven ? tokens[at - 2] : before;
}

/** A word without the ending of its possessive. */
function withoutEnding(word: Word): Word {
  if ((word.traits & traits.apostrophe) === 0) return word;
  const base = word.text.replace(/['’]s?$/, '');
  return base.length === word.text.length ? word : wordOf(base);
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
