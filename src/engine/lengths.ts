import type { Token } from '../text/tokens.ts';
import type { AnalysedPassage, Analysis } from './analysis.ts';

/** How long words and numbers are together, in UTF-16 code units: spaces and signs vary too much. */
export function lettersIn(tokens: readonly Token[]): number {
  let sum = 0;
  for (const { kind, start, end } of tokens) if (kind !== 'punctuation') sum += end - start;
  return sum;
}

// For English from Serbian, Croatian or German, where an article has too few rows to say.
const commonRatio = 1.08;
const fewestRows = 5;

/** Letters of the translation for a letter of the source: the middle ratio over the article's rows. */
export function usualRatio(article: Analysis): number {
  let ratio = known.get(article);
  if (ratio === undefined) {
    const sum = (indices: readonly number[], passages: readonly AnalysedPassage[]): number =>
      indices.reduce((total, index) => total + lettersIn(passages[index]?.tokens ?? []), 0);
    const ratios = article.bitext.pairs
      .map(({ source, target }) => sum(target, article.target) / sum(source, article.source))
      .filter((each) => Number.isFinite(each) && each > 0)
      .sort((a, b) => a - b);
    ratio =
      ratios.length < fewestRows
        ? commonRatio
        : (ratios[Math.floor(ratios.length / 2)] ?? commonRatio);
    known.set(article, ratio);
  }
  return ratio;
}

const known = new WeakMap<Analysis, number>();
