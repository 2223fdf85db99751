import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/align.ts';
import { analyse } from '../../src/engine/analysis.ts';
import { foreignSentences } from '../../src/engine/foreign-sentences.ts';
import { sentencePairs } from '../../src/engine/sentence-pairs.ts';
import { unknownIn } from '../../src/engine/unknown-words.ts';
import { foreignOf, isForeign } from '../../src/lexicon/foreign.ts';
import { unknownWords } from '../../src/lexicon/unknown-words.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { documentOf } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';

const lexicon = await loadLexicon();
const dictionary = lexicon.dictionary('en');
if (!dictionary) throw new Error('English has a dictionary.');

const word = fc.constantFrom(
  ...'the bridge is safe Kovač said zatvorena luka u je remont pre-remont dashcams x 12 die'.split(
    ' ',
  ),
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 7 })
  .map((words) => `A ${words.join(' ')}.`);
const passages = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' ')),
  { minLength: 1, maxLength: 4 },
);

it('what the words of passages are tells all sentences that have something', () => {
  fc.assert(
    fc.property(passages, passages, (ours, theirs) => {
      const [source, target] = [documentOf('sr-Latn', ours), documentOf('en', theirs)];
      const memo = createMemo();
      const article = analyse(alignDocuments(source, target, lexicon, memo), lexicon, memo);
      const every = sentencePairs(article).flatMap((pair) => pair.target);
      const isOther = (one: (typeof every)[number]): boolean =>
        isForeign(foreignOf(one.tokens, 'en', lexicon));
      expect([...foreignSentences(article, lexicon).keys()]).toEqual(every.filter(isOther));
      expect(
        unknownIn(article, dictionary, lexicon).map((one) => [one.sentence, one.unknown]),
      ).toEqual(
        every
          .filter((one) => !isOther(one))
          .map((one) => [one, unknownWords(one, dictionary)] as const)
          .filter(([, unknown]) => unknown.length > 0),
      );
    }),
  );
});
