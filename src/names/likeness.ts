import type { Inflection } from './inflection.ts';
import type { Sounds } from './sounds.ts';
import { idOf, type Spelling } from './spelling.ts';

// What sounds less alike than this is never asked for.
const leastOfInterest = 0.6;

/** How well a spelling sounds like a source form, inflected or not, 0 to 1. */
export interface Comparison {
  /** Two keys that were met already as spellings, which spares looking them up. */
  between(written: Key, form: Key): number;
  alike(written: string, form: string): number;
}

type Key = Pick<Spelling, 'key' | 'id'>;

// So many pairs are remembered, each in one of a few places beside each other that its numbers
// tell. Where all are taken, one after the other is given up.
const setBits = 13;
const ways = 4;

/** Compares by sounds and inflection; what was found is remembered by the pair. */
export function comparisonBy(sounds: Sounds, inflection: Inflection): Comparison {
  const ids = new Int32Array((2 * ways) << setBits);
  const likenesses = new Float64Array(ways << setBits);
  let turn = 0;
  const between = (written: Key, form: Key): number => {
    const [a, b] = [written.id, form.id];
    if (a === b) return 1;
    const first = (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> (32 - setBits)) * ways;
    let place = first;
    for (; place < first + ways; place++) {
      if (ids[2 * place] === a && ids[2 * place + 1] === b) return likenesses[place] ?? 0;
      if (ids[2 * place] === 0) break;
    }
    if (place === first + ways) place = first + (turn++ & (ways - 1));
    const likeness = bestLikeness(written.key, form.key, sounds, inflection);
    ids[2 * place] = a;
    ids[2 * place + 1] = b;
    likenesses[place] = likeness;
    return likeness;
  };
  return {
    between,
    alike: (written, form) =>
      between({ key: written, id: idOf(written) }, { key: form, id: idOf(form) }),
  };
}

function bestLikeness(
  written: string,
  form: string,
  sounds: Sounds,
  inflection: Inflection,
): number {
  if (written === form) return 1;
  let best = sounds.likeness(written, form, leastOfInterest);
  for (const base of inflection.bases(form)) {
    // The stem of a form that fits well can hardly fit better.
    if (best > 0.97) break;
    if (base === form) continue;
    best = Math.max(best, sounds.likeness(written, base, leastOfInterest) - 0.01);
  }
  return best;
}
