import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Difference, quantityDifferences } from '../lexicon/quantities/differences.ts';
import type { QuantityFacts } from '../lexicon/quantities/facts.ts';
import type { PlacedQuantity } from '../lexicon/quantities/sides.ts';
import type { Side } from '../text/bitext.ts';
import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { Draft } from './check.ts';
import type { RelatedPlace } from './finding.ts';

/** What the translation says otherwise than the source in numbers, dates, money and measures. */
export function differencesIn(article: Analysis, lexicon: Lexicon): readonly Difference[] {
  const { bitext, memo, sourceLanguage, targetLanguage } = article;
  if (!bitext.source || sourceLanguage === null) return [];
  return quantityDifferences(bitext, memo, {
    source: {
      passages: article.source,
      language: sourceLanguage,
      facts: lexicon.facts(sourceLanguage).quantities,
    },
    target: {
      passages: article.target,
      language: targetLanguage,
      facts: lexicon.facts(targetLanguage).quantities,
    },
  });
}

/** How the language of the translation writes quantities. */
export const targetFacts = (article: Analysis, lexicon: Lexicon): QuantityFacts =>
  lexicon.facts(article.targetLanguage).quantities;

/**
 * What a check says of a quantity that stands where the source has another: the place to change,
 * both texts for the message, and the source's place as proof.
 *
 * @param span the part of the target's quantity that differs
 * @param suggest what should stand there instead of the text given, or null where that is unsure
 */
export function contrast(
  article: Analysis,
  source: PlacedQuantity,
  target: PlacedQuantity,
  span: Span,
  suggest: (text: string) => string | null,
): Draft {
  const place = quantityPlace(article, 'target', target, span);
  const proof = quantityPlace(article, 'source', source);
  const translation = quantityPlace(article, 'target', target).text;
  const suggestion = suggest(place.text);
  return {
    ...place,
    issueKey: `${proof.text}|${translation}`,
    suggestions: suggestion === null ? [] : [suggestion],
    values: { source: proof.text, translation },
    related: [{ ...proof, role: 'source' }],
  };
}

type TextPlace = Omit<RelatedPlace, 'role'>;

/**
 * A place in a quantity's passage, with its words.
 *
 * @param span the part of it that is meant; the quantity with its scale and unit when left out
 */
export function quantityPlace(
  article: Analysis,
  side: Side,
  quantity: PlacedQuantity,
  span: Span = wholeOf(quantity),
): TextPlace {
  const { segmentIndex } = quantity;
  const { start, end } = span;
  const text = article[side][segmentIndex]?.text.slice(start, end) ?? '';
  return { side, segmentIndex, start, end, text };
}

const wholeOf = ({ start, end, scaleSpan, measureSpan }: PlacedQuantity): Span => ({
  start: Math.min(start, scaleSpan?.start ?? start, measureSpan?.start ?? start),
  end: Math.max(end, scaleSpan?.end ?? end, measureSpan?.end ?? end),
});
