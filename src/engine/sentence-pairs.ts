import type { SentenceRef } from '../text/bitext.ts';
import { isFurniture } from '../text/passage.ts';
import { type Token, tokensWithin, traitsIn } from '../text/tokens.ts';
import type { AnalysedPassage, Analysis } from './analysis.ts';

/** A sentence of a passage with its words. */
export interface Sentence extends SentenceRef {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What its tokens hold, all together: `traits` names the bits. */
  readonly traits: number;
}

/** Aligned sentences of one row, both sides with their words; either may be empty. */
export interface SentencePair {
  readonly source: readonly Sentence[];
  readonly target: readonly Sentence[];
}

/** The aligned sentences of an article in reading order, page furniture left out. */
export function sentencePairs(article: Analysis): readonly SentencePair[] {
  let pairs = known.get(article);
  if (!pairs) {
    pairs = article.bitext.pairs.flatMap(({ sentences }) =>
      sentences.map((bead) => ({
        source: bead.source.flatMap((one) => sentenceAt(article.source, one)),
        target: bead.target.flatMap((one) => sentenceAt(article.target, one)),
      })),
    );
    known.set(article, pairs);
  }
  return pairs;
}

// Several checks of one run ask for the same article one after the other.
const known = new WeakMap<Analysis, readonly SentencePair[]>();

function sentenceAt(passages: readonly AnalysedPassage[], place: SentenceRef): Sentence[] {
  const passage = passages[place.segmentIndex];
  if (!passage || isFurniture(passage.passage)) return [];
  const { text, tokens, traits } = passage;
  const { segmentIndex, start, end } = place;
  if (start === 0 && end === text.length) {
    return [{ segmentIndex, start, end, text, tokens, traits }];
  }
  const inside = tokensWithin(tokens, place);
  const part = text.slice(start, end);
  return [{ segmentIndex, start, end, text: part, tokens: inside, traits: traitsIn(inside) }];
}

/** The text of sentences that stand side by side. */
export const joined = (sentences: readonly Sentence[]): string =>
  sentences.length === 1 ? (sentences[0]?.text ?? '') : sentences.map(({ text }) => text).join(' ');
