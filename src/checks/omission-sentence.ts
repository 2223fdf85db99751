import type { AnalysedPassage, Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import type { SentenceBead, SentenceRef } from '../text/bitext.ts';
import { isFurniture } from '../text/passage.ts';
import { isCapitalised, tokenise } from '../text/tokens.ts';

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
  *find(article) {
    const lengths = usualLengths(article);
    for (const pair of article.bitext.pairs) {
      if (!pair.target.some((index) => article.target[index]?.text.trim())) continue;
      for (const bead of pair.sentences) {
        const missing =
          bead.target.length === 0 ? unaligned(article, bead) : missingIn(article, bead, lengths);
        for (const sentence of missing) {
          yield { side: 'source', ...sentence, issueKey: textOf(article.source, sentence) };
        }
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

interface Lengths {
  /** Letters of the translation for a letter of the source, usual in this article. */
  readonly ratio: number;
}

// A shorter sentence ("Tako je.") is easily taken up by its neighbour's translation.
const fewestLetters = 20;

// The logarithm of target over source length of sentence pairs spreads by about this much
// (professional news translation from Serbian and German, 62 articles each).
const spread = 0.22;

// How many times that spread a translation must be too short for all of its source, and how much
// better it must fit without one sentence.
const tooShort = 1.6;
const betterFit = 1.1;

const unaligned = ({ source }: Analysis, bead: SentenceBead): SentenceRef[] =>
  bead.source.filter((sentence) => {
    const passage = source[sentence.segmentIndex]?.passage;
    return passage && !isFurniture(passage) && letters(textOf(source, sentence)) >= fewestLetters;
  });

/** Sentences of a bead that its translation is too short to hold, and whose words it lacks. */
function missingIn(article: Analysis, bead: SentenceBead, { ratio }: Lengths): SentenceRef[] {
  if (bead.target.length === 0 || bead.source.length <= bead.target.length) return [];
  const target = bead.target.map((one) => textOf(article.target, one)).join(' ');
  const all = bead.source.map((one) => textOf(article.source, one));
  const misfit = (texts: readonly string[]): number =>
    Math.abs(Math.log(letters(target) / (ratio * letters(texts.join(' '))))) / spread;
  const whole = misfit(all);
  const isShort = letters(target) < ratio * letters(all.join(' '));
  if (!isShort || whole < tooShort) return [];
  const held = bead.source.map((_, index) => shareFound(all[index] ?? '', target));
  const without = bead.source.map((_, index) =>
    misfit(all.filter((_text, other) => other !== index)),
  );
  const likeliest = bead.source
    .map((_, index) => index)
    .filter((index) => letters(all[index] ?? '') >= fewestLetters)
    .filter((index) => (without[index] ?? whole) < whole - betterFit && (held[index] ?? 1) < 0.5)
    .sort((a, b) => cost(a) - cost(b))[0];
  function cost(index: number): number {
    return (without[index] ?? 0) / 2 + 2 * (held[index] ?? 0);
  }
  const missing = likeliest === undefined ? undefined : bead.source[likeliest];
  return missing ? [missing] : [];
}

/** How many of a sentence's names and numbers the translation holds; 0 where it has none. */
function shareFound(sentence: string, target: string): number {
  const anchors = anchorsOf(sentence);
  if (anchors.size === 0) return 0;
  const there = anchorsOf(target);
  return [...anchors].filter((anchor) => there.has(anchor)).length / anchors.size;
}

const anchorLength = 3;

const anchorsOf = (text: string): Set<string> =>
  new Set(
    tokenise(text)
      .slice(1)
      .filter(({ kind, text: word }) => kind === 'number' || isCapitalised(word))
      .map(({ text: word }) => word.normalize('NFD').slice(0, anchorLength).toLowerCase()),
  );

// For English from Serbian, Croatian or German, where an article has too few rows to say.
const commonRatio = 1.08;

/** The middle ratio of lengths over the article's rows. */
function usualLengths({ bitext, source, target }: Analysis): Lengths {
  const ratios = bitext.pairs
    .map((pair) => lettersOf(pair.target, target) / lettersOf(pair.source, source))
    .filter((ratio) => Number.isFinite(ratio) && ratio > 0)
    .sort((a, b) => a - b);
  return {
    ratio: ratios.length < 5 ? commonRatio : (ratios[Math.floor(ratios.length / 2)] ?? commonRatio),
  };
}

const lettersOf = (indices: readonly number[], passages: readonly AnalysedPassage[]): number =>
  indices.reduce((total, index) => total + letters(passages[index]?.text ?? ''), 0);

const letters = (text: string): number => text.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0;

const textOf = (passages: readonly AnalysedPassage[], { segmentIndex, start, end }: SentenceRef) =>
  passages[segmentIndex]?.text.slice(start, end) ?? '';
