import type { Check } from '../engine/check.ts';
import { foreignSentences } from '../engine/foreign-sentences.ts';
import { type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';
import type { Token } from '../text/tokens.ts';

/** A sentence of the translation that is still in the source language, word for word. */
export const untranslatedSentence: Check = {
  id: 'untranslated-sentence',
  title: 'A sentence is not translated',
  why: 'Readers of the translation cannot read a sentence that was left in the source language.',
  message: 'This sentence stands in the source word for word and was not translated.',
  type: 'untranslated',
  mqm: 'accuracy/untranslated',
  severity: 'error',
  needsSource: true,
  *find(article, lexicon) {
    const foreign = foreignSentences(article, lexicon);
    if (foreign.size === 0) return;
    for (const { source, target } of sentencePairs(article)) {
      if (source.length === 0) continue;
      for (const sentence of target) {
        if (!foreign.has(sentence)) continue;
        const there = new Set(source.flatMap(wordsOf));
        const words = wordsOf(sentence);
        const same = words.filter((word) => there.has(word));
        if (words.length < fewestWords || same.length < leastSame * words.length) continue;
        const { segmentIndex, start, end } = sentence;
        yield {
          side: 'target',
          segmentIndex,
          start,
          end,
          issueKey: sentence.text,
          related: source.map((one) => ({ ...placeOf(one), side: 'source', role: 'source' })),
        };
      }
    }
  },
  examples: [
    {
      source: ['Most je otvoren. Radovi na prilaznim putevima trajali su dvije godine.'],
      target: [
        'The bridge has been opened. ⟦Radovi na prilaznim putevima trajali su dvije godine.⟧',
      ],
      severity: 'error',
    },
    {
      note: 'Names and titles of works may stay as they are.',
      source: ['Petar Petrović Njegoš, „Gorski vijenac“', 'Adresa: Ulica Slobode 12, Bar'],
      target: ['Petar Petrović Njegoš, “Gorski vijenac”', 'Address: Ulica Slobode 12, Bar'],
    },
  ],
};

// "Ulica Slobode" and its like are two words.
const fewestWords = 3;

// A name may have been put right, a number made to follow the other convention.
const leastSame = 0.7;

const wordsOf = ({ tokens }: Sentence): string[] =>
  tokens.filter(({ kind }) => kind === 'word').map(({ text }: Token) => text.toLowerCase());

const placeOf = ({ segmentIndex, start, end }: Sentence) => ({ segmentIndex, start, end });
