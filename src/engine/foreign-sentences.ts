import { type Foreign, foreignOf, isForeign } from '../lexicon/foreign.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Analysis } from './analysis.ts';
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
    found = new Map();
    for (const { target } of sentencePairs(article)) {
      for (const sentence of target) {
        const foreign = foreignOf(sentence.tokens, article.targetLanguage, lexicon);
        if (isForeign(foreign)) found.set(sentence, foreign);
      }
    }
    known.set(article, found);
  }
  return found;
}

// Several checks of one run ask for the same article one after the other.
const known = new WeakMap<Analysis, Map<Sentence, Foreign>>();
