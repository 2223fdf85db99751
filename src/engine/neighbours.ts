import { neighboursIn } from '../text/neighbours.ts';
import type { AnalysedPassage } from './analysis.ts';
import { factsIn, type PassageFacts } from './passage-facts.ts';

/**
 * Which signs stand beside each other in each passage of one side: `neighbours` names the bits. Most
 * texts have none of what checks of spaces and marks look for.
 */
export function neighboursOf(passages: readonly AnalysedPassage[]): PassageFacts {
  let found = known.get(passages);
  if (!found) {
    found = factsIn(passages, ({ text }) => neighboursIn(text));
    known.set(passages, found);
  }
  return found;
}

// Several checks of one run ask for the same article one after the other.
const known = new WeakMap<readonly AnalysedPassage[], PassageFacts>();
