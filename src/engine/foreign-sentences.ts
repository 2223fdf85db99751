import { type Foreign, foreignOf, isForeign } from '../lexicon/foreign.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { standingOf, standings } from '../lexicon/standing.ts';
import type { Analysis } from './analysis.ts';
import { passageFacts } from './passage-facts.ts';
import { type Sentence, sentencePairs } from './sentence-pairs.ts';

/**
 * The sentences of the translation that are not in its language, with what tells it: in most
 * articles there are none.
 */
export function foreignSentences(
  article: Analysis,
  lexicon: Lexicon,
): ReadonlyMap<Sentence, Foreign> {
  let found = known.get(article);
  if (!found) {
    found = find(article, lexicon);
    known.set(article, found);
  }
  return found;
}

// Several checks of one run ask for the same article one after the other.
const known = new WeakMap<Analysis, Map<Sentence, Foreign>>();

function find(article: Analysis, lexicon: Lexicon): Map<Sentence, Foreign> {
  const found = new Map<Sentence, Foreign>();
  const { target: passages, targetLanguage } = article;
  const dictionary = lexicon.dictionary(targetLanguage);
  // Without a dictionary every sentence is to be looked at.
  const facts = dictionary && passageFacts(passages, standingOf(dictionary));
  if (facts && !facts.some(standings.strange)) return found;
  for (const { target } of sentencePairs(article)) {
    for (const sentence of target) {
      if (facts && !facts.has(sentence.segmentIndex, standings.strange)) continue;
      const foreign = foreignOf(sentence.tokens, targetLanguage, lexicon);
      if (isForeign(foreign)) found.set(sentence, foreign);
    }
  }
  return found;
}
