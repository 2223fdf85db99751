import type { Dictionary } from '../lexicon/dictionary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { standingOf, standings } from '../lexicon/standing.ts';
import { type UnknownWord, unknownWords } from '../lexicon/unknown-words.ts';
import type { Analysis } from './analysis.ts';
import { foreignSentences } from './foreign-sentences.ts';
import { passageFacts } from './passage-facts.ts';
import { type Sentence, sentencePairs } from './sentence-pairs.ts';

/** A sentence of the translation with words that its dictionary does not know. */
export interface UnknownIn {
  readonly sentence: Sentence;
  /** The sentences of the source that stand beside it. */
  readonly source: readonly Sentence[];
  readonly unknown: readonly UnknownWord[];
}

/**
 * The words of a translation that its dictionary does not know, by the sentences they stand in.
 * Sentences in another language are left out: all of their words are unknown.
 */
export function unknownIn(
  article: Analysis,
  dictionary: Dictionary,
  lexicon: Lexicon,
): readonly UnknownIn[] {
  let found = known.get(article);
  if (!found) {
    found = find(article, dictionary, lexicon);
    known.set(article, found);
  }
  return found;
}

// Several checks of one run ask for the same article one after the other.
const known = new WeakMap<Analysis, UnknownIn[]>();

function find(article: Analysis, dictionary: Dictionary, lexicon: Lexicon): UnknownIn[] {
  const found: UnknownIn[] = [];
  const facts = passageFacts(article.target, standingOf(dictionary));
  if (!facts.some(standings.unknown)) return found;
  const foreign = foreignSentences(article, lexicon);
  for (const { source, target } of sentencePairs(article)) {
    for (const sentence of target) {
      if (!facts.has(sentence.segmentIndex, standings.unknown)) continue;
      const unknown = unknownWords(sentence, dictionary);
      if (unknown.length > 0 && !foreign.has(sentence)) found.push({ sentence, source, unknown });
    }
  }
  return found;
}
