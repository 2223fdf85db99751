import { beadsHolding, type Form, type Scene } from './forms.ts';
import type { Placed } from './mentions.ts';
import { bothCopy, copies, type Evidence, likenessTo, type Pairing } from './pairing.ts';

/**
 * What the source says of two spellings; nothing where it has neither.
 *
 * @param isRegistered true where the register knows the two for one name, whatever sounds alike
 */
export function sourceEvidence(pairing: Pairing, isRegistered: boolean): Evidence[] {
  const { a, b, same, proven } = pairing;
  if (same) {
    return [
      ['one source name', 1.6],
      ...(proven ? [['one copies the source', 1.7] as const] : renderings(pairing)),
    ];
  }
  if (a.lemma && b.lemma) return isRegistered ? [] : [['two source names', otherLemma(pairing)]];
  return [
    ['source name of its own', isOwnName(pairing) ? -1.5 : 0],
    ['unrendered source name', unrendered(pairing)],
    ['company of the source name', company(pairing)],
    ['far apart', !isRegistered && isFarApart(pairing) ? -1 : 0],
  ];
}

/** Two renderings of one source name, both of it or neither. */
function renderings(pairing: Pairing): Evidence[] {
  const { a, b, known, neighbourhood } = pairing;
  const isQuiet = neighbourhood === 'silent' || neighbourhood === 'shared';
  return [
    ['inflection', inflectionWeight(pairing)],
    ['known by sound alone', known === 0 && isQuiet ? 0.5 : 0],
    ['in one sentence', together(a, b)],
    ['one unlike its sound', unlikeWeight(pairing)],
  ];
}

/** What does not sound like its source is a slip where the letters are near, else no rendering. */
const unlikeWeight = ({ a, b, distance }: Pairing): number =>
  Math.min(a.likeness, b.likeness) >= 0.85 ? 0 : distance < 3 ? 0.5 : -1;

/** A source ending left on (Rutteom), or another name made by it (Ivan, Ivana). */
function inflectionWeight(pairing: Pairing): number {
  if (!bothCopy(pairing)) return 0;
  const { a, b, scene, facts } = pairing;
  const [base, form] = a.key.length <= b.key.length ? [a, b] : [b, a];
  if (scene.beads.inflection.isOblique(base.key, form.key)) return 0.9;
  if (facts.givenNames.has(form.key) && facts.givenNames.has(base.key)) return -2.5;
  // Novák and Nováková, each as the source has it: man and woman.
  const areOwn = [base, form].every(({ key, proof }) => proof.some((it) => it.key === key));
  return areOwn && form.key.length - base.key.length > 1 ? -1 : 0;
}

/** Both stand in one sentence: two people if the source names two, else one said to be two. */
function together(a: Form, b: Form): number {
  const theirs = beadsHolding(b.mentions);
  const shared = [...beadsHolding(a.mentions)].filter((bead) => theirs.has(bead));
  if (shared.length === 0) return 0;
  const inBead = (mentions: readonly Placed[], bead: number): number =>
    mentions.filter((mention) => mention.bead === bead).length;
  return shared.some((bead) => inBead(a.lemma?.mentions ?? [], bead) > 1) ? -0.6 : -1;
}

/**
 * Two source names count against one name, the more the surer both are; hardly where a spelling
 * that nobody knows renders its own no better than the known one does.
 */
function otherLemma({ a, b, scene }: Pairing): number {
  const sure = Math.min(1, Math.max(0.1, (Math.min(a.likeness, b.likeness) - 0.74) / 0.12));
  return -2.6 * sure * (isSlipOf(a, b, scene) ? 0.1 : 1);
}

function isSlipOf(a: Form, b: Form, scene: Scene): boolean {
  const unknown = [a, b].filter(({ standing }) => standing === 'unknown');
  const margin = unknown.length === 1 ? -0.02 : 0.02;
  return unknown.some((form) => {
    const other = form === a ? b : a;
    return !copies(form, scene) && likenessTo(other, form, scene) > form.likeness + margin;
  });
}

/** An unknown spelling that renders its source better than a near common word would: Seve, Seven. */
const isOwnName = ({ a, b, distance, scene }: Pairing): boolean => {
  const [linked, bare] = a.lemma ? [a, b] : [b, a];
  return (
    distance < 3 &&
    linked.standing === 'unknown' &&
    bare.standing === 'common' &&
    linked.likeness > 0.95 &&
    (linked.proof.some(({ key }) => key === linked.key) ||
      likenessTo(bare, linked, scene) < linked.likeness - 0.03)
  );
};

/** The source name of one stands beside the other, and nothing else renders it there. */
function unrendered({ a, b, scene }: Pairing): number {
  const [linked, bare] = a.lemma ? [a, b] : [b, a];
  if (!linked.lemma) return 0;
  const beads = beadsHolding(bare.mentions);
  const isHere = linked.lemma.mentions.some(
    (mention) => beads.has(mention.bead) && !scene.isRendered(mention),
  );
  return isHere ? 1 : 0;
}

/**
 * The spelling that no source name sounds like stands where the other's source name stands, time
 * and again: Cologne, where the source has Keln.
 */
function company({ a, b }: Pairing): number {
  const [linked, bare] = a.lemma ? [a, b] : [b, a];
  if (!linked.lemma) return 0;
  const [own, theirs] = [beadsHolding(linked.mentions), beadsHolding(bare.mentions)];
  const elsewhere = [...beadsHolding(linked.lemma.mentions)].filter((bead) => !own.has(bead));
  const shared = elsewhere.filter((bead) => theirs.has(bead));
  return shared.length > 1 && shared.length * 3 >= elsewhere.length * 2 ? 1 : 0;
}

/** Neither letters nor sound nor company join them. */
const isFarApart = (pairing: Pairing): boolean =>
  pairing.distance > 2 &&
  company(pairing) === 0 &&
  pairing.scene.alike(pairing.a.key, pairing.b.key) < 0.65;
