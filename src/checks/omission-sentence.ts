import type { Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import { lettersIn, usualRatio } from '../engine/lengths.ts';
import { type Sentence, type SentencePair, sentencePairs } from '../engine/sentence-pairs.ts';
import { type Bounds, fewestLetters, surplusOf } from '../engine/surplus.ts';
import { keysOf, landmarksIn, shareFound } from '../names/landmarks.ts';
import { once } from '../text/remember.ts';

/** A sentence of the source that its translated passage leaves out; marked on the source. */
export const omissionSentence: Check = {
  id: 'omission-sentence',
  title: 'A sentence has no translation',
  why: 'The passage is translated, but what this sentence of the source says is not in it.',
  message: 'Nothing in the translated passage corresponds to this sentence of the source.',
  type: 'omission',
  mqm: 'accuracy/omission',
  severity: 'error',
  needsSource: true,
  *find(article, lexicon) {
    const { memo, sourceLanguage, targetLanguage } = article;
    const isTranslated = once(() => translatedPassages(article));
    const pairs = sentencePairs(article);
    const missingIn = ({ source, target }: SentencePair, bounds: Bounds): Sentence | null => {
      if (source.length < 2) return null;
      const theirs = keysOf(
        target.flatMap((one) => landmarksIn(one, targetLanguage, lexicon, memo)),
      );
      const found = (sentence: Sentence): number =>
        shareFound(landmarksIn(sentence, sourceLanguage, lexicon, memo), theirs);
      return surplusOf(source, target, 1 / usualRatio(article), found, bounds);
    };
    const isHeldBy = (lone: Sentence, pair: SentencePair | undefined, after: boolean): boolean => {
      const beside = pair?.source.some(({ segmentIndex }) => segmentIndex === lone.segmentIndex);
      if (!pair || !beside || pair.target.length === 0) return false;
      const source = after ? [lone, ...pair.source] : [...pair.source, lone];
      return missingIn({ source, target: pair.target }, whereLone) !== lone;
    };
    for (const [index, pair] of pairs.entries()) {
      // Most sentences stand alone beside their translation.
      if (pair.source.length === 1 && pair.target.length > 0) continue;
      const missing =
        pair.target.length > 0
          ? [missingIn(pair, inBead)]
          : pair.source.filter(
              (one) =>
                saysSomething(one) &&
                isTranslated().has(one.segmentIndex) &&
                !isHeldBy(one, pairs[index - 1], false) &&
                !isHeldBy(one, pairs[index + 1], true),
            );
      for (const sentence of missing) {
        if (!sentence) continue;
        const { segmentIndex, start, end, text } = sentence;
        yield { side: 'source', segmentIndex, start, end, issueKey: text };
      }
    }
  },
  examples: [
    {
      source: [
        'Luka je zatvorena zbog oluje. ⟦Dva teretna broda iz Italije čekaju na sidrištu ispred Bara još od petka uveče.⟧ Saobraćaj će biti obnovljen sutra ujutro, kaže kapetan.',
      ],
      target: [
        'The port is closed because of the storm. Traffic will resume tomorrow morning, the captain says.',
      ],
      severity: 'error',
    },
    {
      note: 'Two sentences that the translation makes one are both there.',
      source: ['Luka je zatvorena zbog oluje. Dva broda čekaju na sidrištu ispred Bara.'],
      target: [
        'The port is closed because of the storm and two ships are waiting at anchor off Bar.',
      ],
    },
  ],
};

// Two sentences made one come out shorter than two would.
const inBead = { tooLong: 1.5, enough: 1.5 };

// A sentence that the alignment left alone may still have been taken up by its neighbour.
const whereLone = { tooLong: 0.3, enough: 0.8 };

const saysSomething = ({ tokens }: Sentence): boolean => lettersIn(tokens) >= fewestLetters;

/** The source passages beside which something stands; the others are missing as a whole. */
const translatedPassages = ({ bitext, target }: Analysis): ReadonlySet<number> =>
  new Set(
    bitext.pairs
      .filter((pair) => pair.target.some((index) => target[index]?.text.trim()))
      .flatMap(({ source }) => source),
  );
