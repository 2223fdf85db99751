import { groupBy } from '../text/group.ts';
import type { Rendering } from './renderings.ts';

/** Renderings of source sentences that stand more than once, by the folded source sentence. */
export function repeats(all: readonly Rendering[]): Map<string, Rendering[]> {
  const sentences = all.filter(({ part }) => part === 'sentence');
  const bySource = groupBy(sentences, ({ sourceFolded }) => sourceFolded);
  for (const [key, same] of bySource) {
    if (new Set(same.map((rendering) => rendering.folded)).size < 2) bySource.delete(key);
  }
  return bySource;
}

/**
 * The rendering met most often. Of equals the first outside headline and standfirst, which are
 * drawn from the body.
 */
export function mostFrequent(all: readonly Rendering[]): Rendering {
  const weight = (one: Rendering): number =>
    2 * all.filter((other) => other.folded === one.folded).length + (one.isTop ? 0 : 1);
  return all.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}
