import { neighboursIn } from '../text/neighbours.ts';
import type { AnalysedPassage } from './analysis.ts';

/**
 * Which signs stand beside each other in each passage of one side, by its index: `neighbours` names
 * the bits. Most texts have none of what checks of spaces and marks look for.
 */
export function neighboursOf(passages: readonly AnalysedPassage[]): Int32Array {
  let found = known.get(passages);
  if (!found) {
    found = Int32Array.from(passages, ({ text }) => neighboursIn(text));
    known.set(passages, found);
  }
  return found;
}

// Several checks of one run ask for the same article one after the other.
const known = new WeakMap<readonly AnalysedPassage[], Int32Array>();
