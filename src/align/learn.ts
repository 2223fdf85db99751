import type { Bead } from './bead.ts';
import type { LinkTable } from './cells.ts';
import type { Link, Links } from './links.ts';
import type { Side } from './terms.ts';
import type { Weights } from './weights.ts';

/** The links that sight alone gives. */
export function tableBySight(source: Side, target: Side, links: Links): LinkTable {
  return {
    targets: links.map((list) => list.map((link) => link.target)),
    confidence: (term, link) => links[term]?.[link]?.confidence ?? 0,
    ...surest(source, target, links),
  };
}

/**
 * Adds what a first alignment teaches: terms that stand together in its beads more often than
 * chance would have it. A cell is judged by the other beads alone, so that a mistake of the first
 * alignment cannot vouch for itself.
 */
export function tableByTeaching(
  source: Side,
  target: Side,
  sight: Links,
  beads: readonly Bead[],
  weights: Weights,
): LinkTable {
  const sourceBead = new Int32Array(source.units.length).fill(-1);
  const targetBead = new Int32Array(target.units.length).fill(-1);
  beads.forEach((bead, index) => {
    for (const unit of bead.source) sourceBead[unit] = index;
    for (const unit of bead.target) targetBead[unit] = index;
  });
  const sourceCount = beadCounts(source, sourceBead);
  const targetCount = beadCounts(target, targetBead);
  const together = jointCounts(source, target, beads);

  const teach = (joint: number, ofSource: number, ofTarget: number): number =>
    joint < 1 || ofSource * ofTarget > 0.5 * joint * beads.length
      ? 0
      : (weights.learned * 2 * joint) / (ofSource + ofTarget + 2 * weights.shrink);

  const taught = source.terms.map((term, s): TaughtLink[] => {
    const joint = together[s] ?? new Map<number, number>();
    const link = (t: number, seen: number): TaughtLink => {
      const count = joint.get(t) ?? 0;
      const learned = count < 2 ? 0 : teach(count, sourceCount[s] ?? 0, targetCount[t] ?? 0);
      return { target: t, seen, count, learned, confidence: either(seen, learned) };
    };
    const seen = (sight[s] ?? []).map((known) => link(known.target, known.confidence));
    const sighted = new Set(seen.map(({ target: t }) => t));
    const fresh = [...joint.keys()]
      .filter((t) => !sighted.has(t))
      .filter((t) => (term.kind === 'sign') === (target.terms[t]?.kind === 'sign'))
      .map((t) => link(t, 0))
      .filter(({ learned }) => learned >= leastLearned)
      .sort((one, other) => other.learned - one.learned || one.target - other.target)
      .slice(0, mostLearned);
    return [...seen, ...fresh];
  });

  return {
    targets: taught.map((links) => links.map((link) => link.target)),
    confidence: (s, at, i, j) => {
      const link = taught[s]?.[at];
      if (!link) return 0;
      const bead = sourceBead[i] ?? -1;
      const other = targetBead[j] ?? -1;
      const joint = link.count - (bead >= 0 && bead === other ? 1 : 0);
      const ofSource = (sourceCount[s] ?? 0) - (bead >= 0 ? 1 : 0);
      const ofTarget = (targetCount[link.target] ?? 0) - (other >= 0 ? 1 : 0);
      return either(link.seen, teach(joint, ofSource, ofTarget));
    },
    ...surest(source, target, taught),
  };
}

// A term has a handful of translations; what is less sure than this is chance.
const mostLearned = 6;
const leastLearned = 0.15;

interface TaughtLink extends Link {
  readonly seen: number;
  readonly count: number;
  readonly learned: number;
}

const either = (a: number, b: number): number => Math.min(0.98, 1 - (1 - a) * (1 - b));

function surest(source: Side, target: Side, links: Links) {
  const surestSource = new Float64Array(source.terms.length);
  const surestTarget = new Float64Array(target.terms.length);
  links.forEach((list, s) => {
    for (const { target: t, confidence } of list) {
      surestSource[s] = Math.max(surestSource[s] ?? 0, confidence);
      surestTarget[t] = Math.max(surestTarget[t] ?? 0, confidence);
    }
  });
  return { surestSource, surestTarget };
}

function beadCounts(side: Side, beadOf: Int32Array): Int32Array {
  return Int32Array.from(side.terms, ({ units }) => {
    let count = 0;
    let last = -1;
    for (const unit of units) {
      const bead = beadOf[unit] ?? -1;
      if (bead >= 0 && bead !== last) {
        count++;
        last = bead;
      }
    }
    return count;
  });
}

function jointCounts(source: Side, target: Side, beads: readonly Bead[]): Map<number, number>[] {
  const joint = source.terms.map(() => new Map<number, number>());
  for (const bead of beads) {
    const ours = distinctTerms(source, bead.source);
    const theirs = distinctTerms(target, bead.target);
    for (const s of ours) {
      if ((source.terms[s]?.units.length ?? 0) < 2) continue;
      const counts = joint[s];
      if (!counts) continue;
      for (const t of theirs) {
        if ((target.terms[t]?.units.length ?? 0) < 2) continue;
        counts.set(t, (counts.get(t) ?? 0) + 1);
      }
    }
  }
  return joint;
}

const distinctTerms = (side: Side, units: readonly number[]): Set<number> =>
  new Set(units.flatMap((unit) => side.units[unit]?.terms ?? []));
