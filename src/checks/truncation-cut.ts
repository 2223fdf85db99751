import type { AnalysedPassage, Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import { lettersIn, usualRatio } from '../engine/lengths.ts';
import { isFurniture } from '../text/passage.ts';
import type { Span } from '../text/span.ts';

/** A passage whose translation breaks off before the source does. */
export const truncationCut: Check = {
  id: 'truncation-cut',
  title: 'The translation breaks off',
  why: 'The end of the passage is missing: what the source goes on to say is lost.',
  message: 'The translation breaks off here; the source goes on to “{ending}”.',
  type: 'omission',
  mqm: 'accuracy/omission',
  severity: 'error',
  needsSource: true,
  *find(article, lexicon) {
    const { neverLast } = lexicon.meaning(article.targetLanguage);
    for (const pair of article.bitext.pairs) {
      const source = article.source[pair.source.at(-1) ?? -1];
      const target = article.target[pair.target.at(-1) ?? -1];
      if (!source || !target || isFurniture(target.passage)) continue;
      if (!isEnded(source.text) || isEnded(target.text)) continue;
      const last = target.tokens.findLast(({ kind }) => kind !== 'punctuation');
      if (!last) continue;
      const dangles = neverLast.has(last.text.toLowerCase());
      const isHeadline = target.index === 0 || target.passage.kind === 'headline';
      const longest = dangles ? longestDangling : isHeadline ? longestHeadline : longestCut;
      if (shareTranslated(article, pair) > longest) continue;
      const { index: segmentIndex } = target;
      const goesOn = lastWords(source);
      yield {
        side: 'target',
        segmentIndex,
        start: last.start,
        end: last.end,
        issueKey: target.text,
        values: { ending: source.text.slice(goesOn.start, goesOn.end) },
        related: [{ side: 'source', segmentIndex: source.index, ...goesOn, role: 'source' }],
      };
    }
  },
  examples: [
    {
      source: ['Most je otvoren jutros, a radovi na prilaznim putevima trajali su dvije godine.'],
      target: ['The bridge was opened this morning and ⟦the⟧'],
      severity: 'error',
    },
    {
      note: 'A full stop alone is missing: no words are lost.',
      source: ['Most je otvoren jutros, a radovi su trajali dvije godine.', 'Novi most otvoren'],
      target: ['The bridge was opened this morning; the works took two years', 'New bridge opened'],
    },
  ],
};

const ending = /[.!?…:;][\s"'”’“»«)\]]*$/u;

// The end of a text tells, and a search from its beginning takes long.
const isEnded = (text: string): boolean => ending.test(text.slice(-8));

// A translation without its end mark that is this much shorter than is usual has lost words. One
// that ends in "the" has lost some in any case.
const longestCut = 0.85;
const longestDangling = 1.2;

// Headlines are shortened freely and have no end mark.
const longestHeadline = 0.6;

/** How much of the source the translation is long enough to hold: 1 is all. */
function shareTranslated(
  article: Analysis,
  pair: { readonly source: readonly number[]; readonly target: readonly number[] },
): number {
  const sum = (indices: readonly number[], passages: readonly AnalysedPassage[]): number =>
    indices.reduce((total, index) => total + lettersIn(passages[index]?.tokens ?? []), 0);
  const expected = usualRatio(article) * sum(pair.source, article.source);
  return sum(pair.target, article.target) / expected;
}

const wordsShown = 5;

/** The last words of a passage with its end mark. */
function lastWords({ tokens, text }: AnalysedPassage): Span {
  const words = tokens.filter(({ kind }) => kind !== 'punctuation');
  return { start: words.at(-wordsShown)?.start ?? 0, end: text.length };
}
