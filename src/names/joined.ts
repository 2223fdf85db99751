import { isAllCapitals } from '../text/capitals.ts';
import type { Placed } from './article.ts';
import { consonantsOf, mayBeAlike } from './consonants.ts';

/** Two neighbouring words that one source word stands for: New York for Njujork. */
export interface Join {
  readonly first: Placed;
  readonly second: Placed;
  readonly source: Placed;
  readonly likeness: number;
}

// Joined words must sound much like the source's one, else neighbours would join by chance.
const leastLikeness = 0.74;

/**
 * The pairs of neighbouring words of one bead that sound like a source word nothing else renders,
 * for each source word the best.
 *
 * @param targets the target mentions of the bead that render nothing by themselves
 * @param sources the source mentions of the bead that are still without a rendering
 */
export function joinsIn(
  targets: readonly Placed[],
  sources: readonly Placed[],
  alike: (written: string, form: string) => number,
): readonly Join[] {
  if (targets.length < 2 || sources.length === 0) return none;
  const best: Join[] = [];
  for (const source of sources) {
    let found: Join | null = null;
    for (let index = 0; index + 1 < targets.length; index++) {
      const [first, second] = [targets[index], targets[index + 1]];
      if (!first || !second || !areNeighbours(first, second)) continue;
      const key = first.key + second.key;
      if (Math.abs(key.length - source.key.length) > 3) continue;
      if (!mayBeAlike(first.consonants | second.consonants, source.consonants)) continue;
      const likeness = alike(key, source.key);
      if (likeness < leastLikeness || likeness <= (found?.likeness ?? 0)) continue;
      found = { first, second, source, likeness };
    }
    if (found) best.push(found);
  }
  return best;
}

const none: readonly Join[] = [];

/** True for a word right before another, neither of them an acronym. */
const areNeighbours = (first: Placed, second: Placed): boolean =>
  first.order + 1 === second.order &&
  first.after === second.key &&
  second.before === first.key &&
  !isAllCapitals(first.word) &&
  !isAllCapitals(second.word);

/** Two neighbouring words as one mention. */
export function join(first: Placed, second: Placed, order: number): Placed {
  const key = first.key + second.key;
  return {
    start: first.start,
    end: second.end,
    word: `${first.word} ${second.word}`,
    small: `${first.small} ${second.small}`,
    key,
    weak: first.weak && second.weak,
    shouted: first.shouted,
    consonants: consonantsOf(key),
    before: first.before,
    after: second.after,
    segmentIndex: first.segmentIndex,
    bead: first.bead,
    order,
  };
}
