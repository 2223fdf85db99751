import type { Bead } from '../../src/align/bead.ts';

/** Right and all alignments, for precision and for recall. */
export interface AlignmentCounts {
  readonly found: number;
  readonly foundRight: number;
  readonly known: number;
  readonly knownFound: number;
}

/** Precision, recall and F1, each from 0 to 1. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Counts an alignment against the known one, after the definitions of Sennrich and Volk (2011).
 * Strict: the same group on both sides. Lax: at least one sentence on either side in common with
 * a known pair. Precision counts every bead, recall those known with both sides.
 */
export function countBeads(
  known: readonly Bead[],
  found: readonly Bead[],
  measure: 'strict' | 'lax',
): AlignmentCounts {
  const right = measure === 'strict' ? sameBeads : sharesAPair;
  const both = (bead: Bead) => bead.source.length > 0 && bead.target.length > 0;
  const isFound = right(found.filter(both));
  const isKnown = right(known);
  const whole = known.filter(both);
  return {
    found: found.length,
    foundRight: found.filter(isKnown).length,
    known: whole.length,
    knownFound: whole.filter(isFound).length,
  };
}

/** The scores of several texts taken as one. */
export function scoresOf(counts: readonly AlignmentCounts[]): Scores {
  const sum = (of: (each: AlignmentCounts) => number) =>
    counts.reduce((total, each) => total + of(each), 0);
  const precision =
    sum((each) => each.foundRight) /
    Math.max(
      1,
      sum((each) => each.found),
    );
  const recall =
    sum((each) => each.knownFound) /
    Math.max(
      1,
      sum((each) => each.known),
    );
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

const keyOf = ({ source, target }: Bead): string => `${source.join(' ')}|${target.join(' ')}`;

function sameBeads(beads: readonly Bead[]): (bead: Bead) => boolean {
  const keys = new Set(beads.map(keyOf));
  return (bead) => keys.has(keyOf(bead));
}

function sharesAPair(beads: readonly Bead[]): (bead: Bead) => boolean {
  const same = sameBeads(beads);
  const links = new Map<number, Set<number>>();
  for (const { source, target } of beads) {
    for (const i of source) links.set(i, new Set([...(links.get(i) ?? []), ...target]));
  }
  return (bead) =>
    same(bead) || bead.source.some((i) => bead.target.some((j) => links.get(i)?.has(j)));
}
