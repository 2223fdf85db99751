import type { Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import type { Place } from '../engine/finding.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { englishVarieties, type Varieties } from '../lexicon/varieties.ts';
import { numberPerRecord, oncePer } from '../text/remember.ts';

/** British and American spelling in one article: either is right, both together are not. */
export const spellingMixed: Check = {
  id: 'spelling-mixed',
  title: 'British and American spelling mixed',
  why: 'Either spelling is right; both in one article look like two hands that did not talk.',
  message: '“{found}” is spelled {how}: “{usual}”.',
  type: 'inconsistency',
  mqm: 'style/inconsistent-style',
  severity: 'question',
  needsSource: false,
  *find(article, lexicon) {
    const words = varietyWords(article, lexicon);
    if (words.length === 0) return;
    const [first, second] = [0, 1].map((variety) => words.filter((one) => one.variety === variety));
    if (!first || !second) return;
    const decided = lexicon.english && englishVarieties.indexOf(lexicon.english);
    const firstIsUsual = decided === undefined ? first.length > second.length : decided === 0;
    const [usual, rare] = firstIsUsual ? [first, second] : [second, first];
    // One against one says nothing of what the house writes, so more than one is asked for.
    if (decided === undefined && (usual.length === 0 || usual.length === rare.length)) return;
    for (const { place, other } of rare) {
      yield {
        ...place,
        issueKey: 'mixed spelling',
        suggestions: [other],
        values: { usual: other, how: lexicon.english ? houseWrites[lexicon.english] : asTheRest },
        related: usual.map((one) => ({ ...one.place, role: 'usual' as const })),
      };
    }
  },
  examples: [
    {
      target: [
        'The defence ministry said the harbour was safe.',
        'The ⟦center⟧ of the town is closed.',
      ],
      suggests: 'centre',
      severity: 'question',
    },
    {
      note: 'Where the house has decided, one word is enough.',
      english: 'british',
      target: ['The ⟦center⟧ of the town is closed.', 'The harbour is open.'],
      suggests: 'centre',
      severity: 'question',
    },
    {
      note: 'Names keep their own spelling; -ise and -ize are both British.',
      target: [
        'The defence ministry said the harbour was safe.',
        'Workers of the Kennedy Center organized a meeting and realised the danger.',
      ],
    },
  ],
};

const asTheRest = 'the other way than the rest of this article';

const houseWrites = {
  british: 'the American way, and the house writes British English',
  american: 'the British way, and the house writes American English',
} as const;

interface VarietyWord {
  readonly place: Place;
  readonly variety: 0 | 1;
  readonly other: string;
}

// Capitalised words are names, as Pearl Harbor is, or begin a sentence: neither tells.
function varietyWords(article: Analysis, lexicon: Lexicon): VarietyWord[] {
  const varieties = lexicon.varieties(article.targetLanguage);
  if (varieties.words.size === 0) return [];
  const isOne = varietyWord(varieties);
  const found: VarietyWord[] = [];
  for (const { tokens, index: segmentIndex } of article.target) {
    for (const { word, start, end } of tokens) {
      const known = isOne(word) === 1 ? varieties.words.get(word.text) : undefined;
      if (known) found.push({ place: { side: 'target', segmentIndex, start, end }, ...known });
    }
  }
  return found;
}

/** 1 for a word that the other variety spells differently. */
const varietyWord = oncePer(({ words }: Varieties) =>
  numberPerRecord(({ text }) => (words.has(text) ? 1 : 0)),
);
