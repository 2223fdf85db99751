import { type Bead, inReadingOrder } from './bead.ts';

/** A sentence of one side: the passage it stands in, and its length in code units. */
export interface PlacedSentence {
  readonly passage: number;
  readonly length: number;
}

/**
 * The rows that an alignment of sentences makes of passages: passages stand beside each other
 * when a good part of either is translated in the other. Every passage is in one row, in order;
 * without a counterpart it is a row of its own.
 *
 * @param beads the sentences aligned, in order and without gaps
 */
export function rowsOfBeads(
  beads: readonly Bead[],
  source: readonly PlacedSentence[],
  target: readonly PlacedSentence[],
  sourceCount: number,
  targetCount: number,
): Bead[] {
  const rows: { source: number[]; target: number[] }[] = [];
  for (const [p, q] of strongLinks(beads, source, target)) {
    const last = rows.at(-1);
    if (last && (last.source.includes(p) || last.target.includes(q))) {
      if (!last.source.includes(p)) last.source.push(p);
      if (!last.target.includes(q)) last.target.push(q);
    } else {
      rows.push({ source: [p], target: [q] });
    }
  }
  return inReadingOrder(rows, sourceCount, targetCount);
}

// A passage that gives less than this part of itself to another, and is not given as much by it,
// only borrows a sentence.
const leastPart = 0.25;

/** Pairs of passages that belong together, in order. */
function strongLinks(
  beads: readonly Bead[],
  source: readonly PlacedSentence[],
  target: readonly PlacedSentence[],
): [number, number][] {
  const shared = new Map<string, { p: number; q: number; ours: number; theirs: number }>();
  const oursOf = new Map<number, number>();
  const theirsOf = new Map<number, number>();
  for (const bead of beads) {
    if (bead.source.length === 0 || bead.target.length === 0) continue;
    const ours = lengthsByPassage(bead.source, source);
    const theirs = lengthsByPassage(bead.target, target);
    for (const [p, length] of ours) oursOf.set(p, (oursOf.get(p) ?? 0) + length);
    for (const [q, length] of theirs) theirsOf.set(q, (theirsOf.get(q) ?? 0) + length);
    for (const [p, length] of ours) {
      for (const [q, other] of theirs) {
        const known = shared.get(`${p} ${q}`) ?? { p, q, ours: 0, theirs: 0 };
        known.ours += length / theirs.size;
        known.theirs += other / ours.size;
        shared.set(`${p} ${q}`, known);
      }
    }
  }
  const links = [...shared.values()].map((link) => ({
    ...link,
    part: Math.max(
      link.ours / (oursOf.get(link.p) ?? 1),
      link.theirs / (theirsOf.get(link.q) ?? 1),
    ),
  }));
  const bestOfSource = new Map<number, number>();
  const bestOfTarget = new Map<number, number>();
  for (const { p, q, part } of links) {
    bestOfSource.set(p, Math.max(part, bestOfSource.get(p) ?? 0));
    bestOfTarget.set(q, Math.max(part, bestOfTarget.get(q) ?? 0));
  }
  return links
    .filter(
      ({ p, q, part }) =>
        part >= leastPart || (part === bestOfSource.get(p) && part === bestOfTarget.get(q)),
    )
    .map(({ p, q }): [number, number] => [p, q])
    .sort(([p, q], [otherP, otherQ]) => p - otherP || q - otherQ);
}

function lengthsByPassage(
  units: readonly number[],
  sentences: readonly PlacedSentence[],
): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const unit of units) {
    const sentence = sentences[unit];
    if (!sentence) continue;
    lengths.set(sentence.passage, (lengths.get(sentence.passage) ?? 0) + sentence.length);
  }
  return lengths;
}
