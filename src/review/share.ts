import { isFurniture } from '../text/passage.ts';
import { words } from '../text/tokens.ts';
import type { ReviewedPassage } from './article.ts';
import { compare } from './compare.ts';

/**
 * The share of the machine's words that stand unmodified in the translation, 0 to 1; furniture is
 * left out. A text without words counts as untouched.
 *
 * @param removed the machine's text of passages that an editor deleted
 */
export function untouchedShare(
  target: readonly ReviewedPassage[],
  removed: readonly string[] = [],
): number {
  let all = removed.reduce((sum, text) => sum + words(text).length, 0);
  let kept = 0;
  for (const passage of target) {
    if (passage.machineText === null || isFurniture(passage)) continue;
    const { length } = words(passage.machineText);
    all += length;
    if (passage.text === passage.machineText) {
      kept += length;
      continue;
    }
    for (const part of compare(passage.machineText, passage.text)) {
      if (part.kind === 'same') kept += words(part.text).length;
    }
  }
  return all === 0 ? 1 : kept / all;
}
