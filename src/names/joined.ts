import { mayBeAlike } from './consonants.ts';
import type { Comparison } from './likeness.ts';
import type { Placed } from './mentions.ts';
import { spellingOf } from './spelling.ts';

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
 * @param rendersNone whether a mention of the translation renders nothing by itself
 * @param isRendered whether something renders a mention of the source
 */
export function joinsIn(
  targets: readonly Placed[],
  sources: readonly Placed[],
  rendersNone: (target: Placed) => boolean,
  isRendered: (source: Placed) => boolean,
  comparison: Comparison,
): readonly Join[] {
  const pairs = pairsIn(targets, rendersNone);
  if (pairs.length === 0) return none;
  const best: Join[] = [];
  for (const source of sources) {
    if (isRendered(source)) continue;
    let found: Join | null = null;
    for (const [first, second] of pairs) {
      const key = first.key + second.key;
      if (Math.abs(key.length - source.key.length) > 3) continue;
      const consonants = first.spelling.consonants | second.spelling.consonants;
      if (!mayBeAlike(consonants, source.spelling.consonants)) continue;
      const likeness = comparison.alike(key, source.key);
      if (likeness < leastLikeness || likeness <= (found?.likeness ?? 0)) continue;
      found = { first, second, source, likeness };
    }
    if (found) best.push(found);
  }
  return best;
}

type Neighbours = readonly [first: Placed, second: Placed];

const none: readonly never[] = [];

/** Words right before another, neither of them an acronym, that render nothing. */
function pairsIn(
  targets: readonly Placed[],
  rendersNone: (target: Placed) => boolean,
): readonly Neighbours[] {
  let pairs: Neighbours[] | null = null;
  for (let index = 0; index + 1 < targets.length; index++) {
    const [first, second] = [targets[index], targets[index + 1]];
    if (!first || !second || first.after === '') continue;
    if (!rendersNone(first) || !rendersNone(second)) continue;
    if (first.after !== second.key || second.before !== first.key) continue;
    if (first.spelling.isAllCapitals || second.spelling.isAllCapitals) continue;
    pairs ??= [];
    pairs.push([first, second]);
  }
  return pairs ?? none;
}

/** Two neighbouring words as one mention. */
export function join(first: Placed, second: Placed, order: number): Placed {
  const key = first.key + second.key;
  const word = `${first.word} ${second.word}`;
  return {
    start: first.start,
    end: second.end,
    word,
    key,
    spelling: spellingOf(word, key),
    weak: first.weak && second.weak,
    shouted: first.shouted,
    before: first.before,
    after: second.after,
    segmentIndex: first.segmentIndex,
    bead: first.bead,
    order,
  };
}
