import type { Analysis } from '../engine/analysis.ts';
import { beside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { lettersIn, usualRatio } from '../engine/lengths.ts';
import { type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';
import { fewestLetters, surplusOf } from '../engine/surplus.ts';
import { keysOf, landmarksIn, shareFound } from '../names/landmarks.ts';

/** A sentence of the translation that nothing in the source says. */
export const additionSentence: Check = {
  id: 'addition-sentence',
  title: 'A sentence is not in the source',
  why: 'The translation says something that the source does not: an invention, or a stray from another text.',
  message: 'Nothing in the source passage corresponds to this sentence of the translation.',
  type: 'addition',
  mqm: 'accuracy/addition',
  severity: 'error',
  needsSource: true,
  *find(article, lexicon) {
    const ratio = usualRatio(article);
    const { memo, sourceLanguage, targetLanguage } = article;
    for (const { source, target } of sentencePairs(article)) {
      const found = (sentence: Sentence): number =>
        shareFound(
          landmarksIn(sentence, targetLanguage, lexicon, memo),
          keysOf(source.flatMap((one) => landmarksIn(one, sourceLanguage, lexicon, memo))),
        );
      const added =
        source.length > 0
          ? [surplusOf(target, source, ratio, found, bounds)]
          : target.filter(saysSomething);
      for (const sentence of added) {
        if (!sentence || (source.length === 0 && !hasSource(sentence, article))) continue;
        const { segmentIndex, start, end, text } = sentence;
        yield { side: 'target', segmentIndex, start, end, issueKey: text };
      }
    }
  },
  examples: [
    {
      source: ['Luka je zatvorena zbog oluje.'],
      target: [
        'The port is closed because of the storm. ⟦The mayor of Kotor will open an exhibition of old paintings on Friday.⟧',
      ],
      severity: 'error',
    },
    {
      note: 'One sentence made two, a translation that is put at greater length.',
      source: ['Luka je zatvorena zbog oluje i dva broda iz Italije čekaju ispred Bara.'],
      target: [
        'The port is closed because of the storm. Two ships from Italy are waiting off Bar for it to open again.',
      ],
    },
  ],
};

// Translations seldom part a sentence of the source, so little more is needed.
const bounds = { tooLong: 0.5, enough: 1.5 };

const saysSomething = ({ tokens }: Sentence): boolean => lettersIn(tokens) >= fewestLetters;

/** A passage that stands alone as a whole is the translator's note or a row to be aligned. */
const hasSource = ({ segmentIndex }: Sentence, article: Analysis): boolean =>
  beside(article, segmentIndex).source.some(({ text }) => text.trim() !== '');
