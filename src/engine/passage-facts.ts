import type { Word } from '../text/words.ts';
import type { AnalysedPassage } from './analysis.ts';

/** What each passage of one side holds, one bit each. */
export interface PassageFacts {
  /** True where some passage has one of the bits. */
  some(bits: number): boolean;
  /** True where the passage has one. */
  has(index: number, bits: number): boolean;
}

/**
 * What is known of the words of each passage. Few passages have what a check looks for: it reads the
 * sentences of those alone, and several checks learn that from one look at each word.
 *
 * @param passages one side of an article
 * @param factsOf what is known of a word, one bit each
 */
export function passageFacts(
  passages: readonly AnalysedPassage[],
  factsOf: (word: Word) => number,
): PassageFacts {
  let found = known.get(passages);
  if (found?.factsOf !== factsOf) {
    const facts = factsIn(passages, ({ tokens }) => {
      let held = 0;
      for (const { word } of tokens) held |= factsOf(word);
      return held;
    });
    found = { factsOf, facts };
    known.set(passages, found);
  }
  return found.facts;
}

// Several checks of one run ask for the same side of an article one after the other.
const known = new WeakMap<
  readonly AnalysedPassage[],
  { readonly factsOf: (word: Word) => number; readonly facts: PassageFacts }
>();

/** Asks each passage of one side once for the bits of what it holds. */
export function factsIn(
  passages: readonly AnalysedPassage[],
  bitsOf: (passage: AnalysedPassage) => number,
): PassageFacts {
  const facts = new Int32Array(passages.length);
  let all = 0;
  for (const passage of passages) {
    const held = bitsOf(passage);
    facts[passage.index] = held;
    all |= held;
  }
  return {
    some: (bits) => (all & bits) !== 0,
    has: (index, bits) => ((facts[index] ?? 0) & bits) !== 0,
  };
}
