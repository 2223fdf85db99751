import type { Inflection } from './inflection.ts';
import type { Sounds } from './sounds.ts';

// What sounds less alike than this is never asked for.
const leastOfInterest = 0.6;

const mostRemembered = 40_000;

/** How well a spelling sounds like a source form, inflected or not; remembered by the pair. */
export function comparison(
  sounds: Sounds,
  inflection: Inflection,
): (written: string, form: string) => number {
  const remembered = new Map<string, Map<string, number>>();
  let size = 0;
  return (written, form) => {
    if (written === form) return 1;
    let byForm = remembered.get(written);
    let likeness = byForm?.get(form);
    if (likeness !== undefined) return likeness;
    likeness = bestLikeness(written, form, sounds, inflection);
    if (size >= mostRemembered) {
      remembered.clear();
      size = 0;
      byForm = undefined;
    }
    if (!byForm) {
      byForm = new Map();
      remembered.set(written, byForm);
    }
    byForm.set(form, likeness);
    size++;
    return likeness;
  };
}

function bestLikeness(
  written: string,
  form: string,
  sounds: Sounds,
  inflection: Inflection,
): number {
  let best = sounds.likeness(written, form, leastOfInterest);
  for (const base of inflection.bases(form)) {
    // The stem of a form that fits well can hardly fit better.
    if (best > 0.97) break;
    if (base === form) continue;
    best = Math.max(best, sounds.likeness(written, base, leastOfInterest) - 0.01);
  }
  return best;
}
