import { isAllCapitals } from '../text/capitals.ts';
import type { Placed } from './article.ts';
import { consonantsOf, mayBeAlike } from './consonants.ts';

/** Two neighbouring words that one source word stands for: New York for Njujork. */
export interface Joined {
  readonly target: Placed;
  readonly source: Placed;
  readonly likeness: number;
}

// Joined words must sound much like the source's one, else neighbours would join by chance.
const leastLikeness = 0.74;

/**
 * The pairs of neighbouring words of one bead that sound like a source word nothing else renders.
 *
 * @param sources the source mentions of the bead that are still without a rendering
 * @param rendering the target mentions that render a source word by themselves
 */
export function joinedIn(
  targets: readonly Placed[],
  sources: readonly Placed[],
  rendering: { has(target: Placed): boolean },
  alike: (written: string, form: string) => number,
): Joined[] {
  return sources.flatMap((source): Joined[] => {
    const offers = targets.flatMap((first, index): Joined[] => {
      const second = targets[index + 1];
      if (!second || first.after !== second.key || second.before !== first.key) return [];
      if (rendering.has(first) || rendering.has(second)) return [];
      if (isAllCapitals(first.word) || isAllCapitals(second.word)) return [];
      const key = first.key + second.key;
      if (Math.abs(key.length - source.key.length) > 3) return [];
      if (!mayBeAlike(first.consonants | second.consonants, source.consonants)) return [];
      const likeness = alike(key, source.key);
      return likeness < leastLikeness ? [] : [{ target: join(first, second), source, likeness }];
    });
    return offers.sort((a, b) => b.likeness - a.likeness).slice(0, 1);
  });
}

function join(first: Placed, second: Placed): Placed {
  const key = first.key + second.key;
  return {
    ...first,
    word: `${first.word} ${second.word}`,
    key,
    consonants: consonantsOf(key),
    weak: first.weak && second.weak,
    end: second.end,
    after: second.after,
  };
}
