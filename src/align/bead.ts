/** Units (sentences or passages) that translate each other, by index; one side may be empty. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * A bead by its form: m source units beside n target units, all neighbours but for the second of
 * the side that `gap` names, which is left out.
 */
export interface Shape {
  readonly m: number;
  readonly n: number;
  readonly gap: 'source' | 'target' | null;
}

/** What speaks for a bead of a shape that begins at source unit i and target unit j: a logarithm. */
export type Measure = (i: number, j: number, shape: Shape) => number;

/** The units of a shape that begins at a place, on one side. */
export function unitsOf(side: 'source' | 'target', first: number, shape: Shape): number[] {
  const count = side === 'source' ? shape.m : shape.n;
  const units = Array.from({ length: count }, (_, index) => first + index);
  return shape.gap === side ? units.filter((unit) => unit !== first + 1) : units;
}

/**
 * All units of two texts as beads in reading order: the pairs given, and every other unit as a
 * bead of its own.
 *
 * @param pairs beads with both sides, in order
 */
export function inReadingOrder(
  pairs: readonly Bead[],
  sourceCount: number,
  targetCount: number,
): Bead[] {
  const beads: Bead[] = [];
  const paired = {
    source: new Set(pairs.flatMap(({ source }) => source)),
    target: new Set(pairs.flatMap(({ target }) => target)),
  };
  let source = 0;
  let target = 0;
  const lone = (toSource: number, toTarget: number): void => {
    for (; source < toSource; source++) {
      if (!paired.source.has(source)) beads.push({ source: [source], target: [] });
    }
    for (; target < toTarget; target++) {
      if (!paired.target.has(target)) beads.push({ source: [], target: [target] });
    }
  };
  for (const pair of pairs) {
    lone(pair.source[0] ?? source, pair.target[0] ?? target);
    beads.push(pair);
  }
  lone(sourceCount, targetCount);
  return beads;
}
