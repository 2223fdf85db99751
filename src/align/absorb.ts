import type { Bead, Measure, Shape } from './bead.ts';

/**
 * Takes units without counterpart into the bead beside them where that speaks for itself: so come
 * about beads longer than any shape that is searched, as when a translation knows no paragraphs.
 *
 * @param pairs beads with both sides, in order
 * @param measure what speaks for any bead, also for a unit alone
 */
export function absorbLone(
  pairs: readonly Bead[],
  sourceCount: number,
  targetCount: number,
  measure: Measure,
): Bead[] {
  const beads = [...pairs];
  for (let index = 0; index < beads.length; index++) {
    for (;;) {
      const bead = beads[index];
      if (!bead) break;
      const bounds = {
        source: [
          (beads[index - 1]?.source.at(-1) ?? -1) + 1,
          beads[index + 1]?.source[0] ?? sourceCount,
        ],
        target: [
          (beads[index - 1]?.target.at(-1) ?? -1) + 1,
          beads[index + 1]?.target[0] ?? targetCount,
        ],
      } as const;
      const best = enlargements(bead, bounds)
        .map((larger) => ({ larger, gain: gainOf(bead, larger, measure) }))
        .reduce<{ larger: Bead; gain: number } | null>(
          (most, each) => (each.gain > (most?.gain ?? 0) ? each : most),
          null,
        );
      if (!best) break;
      beads[index] = best.larger;
    }
  }
  return beads;
}

type Bounds = Readonly<Record<'source' | 'target', readonly [number, number]>>;

/** The bead with one more unit before or after it, on either side. */
function enlargements(bead: Bead, bounds: Bounds): Bead[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const units = bead[side];
    const first = units[0] ?? 0;
    const last = units.at(-1) ?? 0;
    if (last - first !== units.length - 1) return [];
    const [from, to] = bounds[side];
    return [
      ...(first > from ? [{ ...bead, [side]: [first - 1, ...units] }] : []),
      ...(last + 1 < to ? [{ ...bead, [side]: [...units, last + 1] }] : []),
    ];
  });
}

function gainOf(bead: Bead, larger: Bead, measure: Measure): number {
  const bySource = larger.source.length > bead.source.length;
  const grown = bySource ? larger.source : larger.target;
  const added = grown.find((unit) => !(bySource ? bead.source : bead.target).includes(unit)) ?? 0;
  const lone = bySource
    ? measure(added, bead.target[0] ?? 0, { m: 1, n: 0, gap: null })
    : measure(bead.source[0] ?? 0, added, { m: 0, n: 1, gap: null });
  return worthOf(larger, measure) - worthOf(bead, measure) - lone;
}

const worthOf = (bead: Bead, measure: Measure): number =>
  measure(bead.source[0] ?? 0, bead.target[0] ?? 0, shapeOf(bead));

const shapeOf = ({ source, target }: Bead): Shape => {
  const m = (source.at(-1) ?? 0) - (source[0] ?? 0) + 1;
  const n = (target.at(-1) ?? 0) - (target[0] ?? 0) + 1;
  return { m, n, gap: m > source.length ? 'source' : n > target.length ? 'target' : null };
};
