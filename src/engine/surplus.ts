import { lettersIn } from './lengths.ts';
import type { Sentence } from './sentence-pairs.ts';

// A shorter sentence ("Tako je.") is easily taken up by its neighbour's translation.
export const fewestLetters = 20;

// The logarithm of target over source length of sentence pairs spreads by about this much
// (professional news translation from Serbian and German, 62 articles each).
const spread = 0.22;

// With as many sentences on both sides, they must be this much too long at least.
const tooLongForAsMany = 0.8;

// What speaks for a surplus: how much better the lengths fit without the sentence, in spreads, and
// how much less of it than of its neighbours is found on the other side.
const byLandmarks = 2.5;

/** What it takes to call a sentence a surplus. */
export interface Bounds {
  /** How many times the usual spread the sentences must be too long together. */
  readonly tooLong: number;
  /** How much must speak for it, in spreads. */
  readonly enough: number;
}

/**
 * The sentence of some that stand beside others which those others do not hold: too short for all,
 * they fit without it, and they lack what it names. Null where all have their counterpart.
 *
 * @param ratio letters of the sentences for a letter of the others, usual in the article
 * @param found the share of a sentence's landmarks that the others have, 0 to 1
 */
export function surplusOf(
  sentences: readonly Sentence[],
  others: readonly Sentence[],
  ratio: number,
  found: (sentence: Sentence) => number,
  { tooLong, enough }: Bounds,
): Sentence | null {
  if (sentences.length < 2 || sentences.length < others.length || others.length === 0) return null;
  const lengths = sentences.map(({ tokens }) => lettersIn(tokens));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const expected = ratio * others.reduce((sum, { tokens }) => sum + lettersIn(tokens), 0);
  const misfit = (length: number): number => Math.log(length / expected) / spread;
  // As many sentences on both sides should be as many as are there.
  const longest =
    sentences.length === others.length ? Math.max(tooLong, tooLongForAsMany) : tooLong;
  if (misfit(all) < longest) return null;
  const shares = sentences.map(found);
  let best: Sentence | null = null;
  let most = enough;
  for (const [index, sentence] of sentences.entries()) {
    const length = lengths[index] ?? 0;
    if (length < fewestLetters) continue;
    const gain = misfit(all) - Math.abs(misfit(all - length));
    const share = shares[index] ?? 0;
    const rest = Math.max(0, ...shares.filter((_, other) => other !== index));
    const evidence = gain + byLandmarks * (rest - share);
    if (evidence <= most) continue;
    best = sentence;
    most = evidence;
  }
  return best;
}
