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
    pairs = pairsOf(article);
    known.set(article, pairs);
  }
  return pairs;
}

// Several checks of one run ask for the same article one after the other.
const known = new WeakMap<Analysis, readonly SentencePair[]>();

function pairsOf({ bitext, source, target }: Analysis): SentencePair[] {
  const pairs: SentencePair[] = [];
  for (const { sentences } of bitext.pairs) {
    for (const bead of sentences) {
      pairs.push({
        source: sentencesAt(source, bead.source),
        target: sentencesAt(target, bead.target),
      });
    }
  }
  return pairs;
}

function sentencesAt(
  passages: readonly AnalysedPassage[],
  places: readonly SentenceRef[],
): Sentence[] {
  const sentences: Sentence[] = [];
  for (const place of places) {
    const passage = passages[place.segmentIndex];
    if (passage && !isFurniture(passage.passage)) sentences.push(sentenceAt(passage, place));
  }
  return sentences;
}

function sentenceAt(passage: AnalysedPassage, { segmentIndex, start, end }: SentenceRef): Sentence {
  const { text, tokens, traits } = passage;
  if (start === 0 && end === text.length) {
    return { segmentIndex, start, end, text, tokens, traits };
  }
  const inside = tokensWithin(tokens, { start, end });
  const part = text.slice(start, end);
  return { segmentIndex, start, end, text: part, tokens: inside, traits: traitsIn(inside) };
}

/** The text of sentences that stand side by side. */
export const joined = (sentences: readonly Sentence[]): string =>
  sentences.length === 1 ? (sentences[0]?.text ?? '') : sentences.map(({ text }) => text).join(' ');
