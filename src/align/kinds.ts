import type { PassageKind } from '../text/passage.ts';
import type { Measure } from './bead.ts';
import type { Weights } from './weights.ts';

interface Kinds {
  readonly sourceKinds?: readonly PassageKind[];
  readonly targetKinds?: readonly PassageKind[];
}

/** Furniture pairs with furniture, a headline with a headline, and so on for what stands apart. */
export function kindMeasure({ sourceKinds, targetKinds }: Kinds, weights: Weights): Measure {
  if (!sourceKinds || !targetKinds) return () => 0;
  return (i, j, { m, n }) => {
    let score = 0;
    for (let ours = i; ours < i + m; ours++) {
      for (let theirs = j; theirs < j + n; theirs++) {
        score += kinship(sourceKinds[ours], targetKinds[theirs], weights);
      }
    }
    return score / Math.max(1, m, n);
  };
}

function kinship(
  a: PassageKind = 'paragraph',
  b: PassageKind = 'paragraph',
  weights: Weights,
): number {
  const marked = standsApart(a) || standsApart(b);
  if (a === b) return marked ? weights.sameKind : 0;
  if (a === 'furniture' || b === 'furniture') return weights.furnitureWithText;
  return marked ? weights.otherKind : 0;
}

const standsApart = (kind: PassageKind): boolean =>
  kind !== 'paragraph' && kind !== 'segment' && kind !== 'list-item';
