import type { Step } from './dynamic.ts';
import type { LinkTable } from './evidence.ts';
import type { Links } from './links.ts';
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
  steps: readonly Step[],
  weights: Weights,
): LinkTable {
  const beads = steps.filter(({ m, n }) => m > 0 && n > 0);
  const sourceBead = new Int32Array(source.units.length).fill(-1);
  const targetBead = new Int32Array(target.units.length).fill(-1);
  beads.forEach(({ i, j, m, n }, bead) => {
    sourceBead.fill(bead, i, i + m);
    targetBead.fill(bead, j, j + n);
  });
  const sourceCount = beadCounts(source, sourceBead);
  const targetCount = beadCounts(target, targetBead);
  const together = jointCounts(source, target, beads);

  const targets: number[][] = [];
  const sights: number[][] = [];
  const counts: number[][] = [];
  const firm: { target: number; confidence: number }[][] = [];
  source.terms.forEach((term, s) => {
    const joint = together[s] ?? new Map<number, number>();
    const seen = new Map((sight[s] ?? []).map((link) => [link.target, link.confidence] as const));
    for (const t of joint.keys()) if (!seen.has(t)) seen.set(t, 0);
    const kept = [...seen].filter(([t, confidence]) => {
      if (confidence > 0) return true;
      const sameKind = (term.kind === 'sign') === (target.terms[t]?.kind === 'sign');
      return sameKind && dice(joint.get(t) ?? 0, sourceCount[s] ?? 0, targetCount[t] ?? 0) > 0;
    });
    targets.push(kept.map(([t]) => t));
    sights.push(kept.map(([, confidence]) => confidence));
    counts.push(kept.map(([t]) => joint.get(t) ?? 0));
    firm.push(
      kept.map(([t, confidence]) => ({
        target: t,
        confidence: either(
          confidence,
          dice(joint.get(t) ?? 0, sourceCount[s] ?? 0, targetCount[t] ?? 0),
        ),
      })),
    );
  });

  function dice(joint: number, ofSource: number, ofTarget: number): number {
    if (joint < 2 || ofSource * ofTarget > joint * beads.length * 0.5)
      return joint === 1 && ofSource === 1 && ofTarget === 1 ? 0 : 0;
    return (weights.learned * 2 * joint) / (ofSource + ofTarget + weights.shrink * 2);
  }

  return {
    targets,
    confidence: (s, link, i, j) => {
      const t = targets[s]?.[link] ?? 0;
      const bead = sourceBead[i] ?? -1;
      const other = targetBead[j] ?? -1;
      const joint = (counts[s]?.[link] ?? 0) - (bead >= 0 && bead === other ? 1 : 0);
      const ofSource = (sourceCount[s] ?? 0) - (bead >= 0 ? 1 : 0);
      const ofTarget = (targetCount[t] ?? 0) - (other >= 0 ? 1 : 0);
      const learned =
        joint < 1 || ofSource * ofTarget > joint * beads.length * 0.5
          ? 0
          : (weights.learned * 2 * joint) / (ofSource + ofTarget + weights.shrink * 2);
      return either(sights[s]?.[link] ?? 0, learned);
    },
    ...surest(source, target, firm),
  };
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

function jointCounts(source: Side, target: Side, beads: readonly Step[]): Map<number, number>[] {
  const joint = source.terms.map(() => new Map<number, number>());
  for (const { i, j, m, n } of beads) {
    const ours = distinctTerms(source, i, m);
    const theirs = distinctTerms(target, j, n);
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

const distinctTerms = (side: Side, from: number, count: number): Set<number> =>
  new Set(side.units.slice(from, from + count).flatMap((unit) => unit.terms));
