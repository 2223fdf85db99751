import type { NameFacts } from '../lexicon/names.ts';
import type { NameUnit } from '../lexicon/register-units.ts';
import type { Placed } from './article.ts';
import { derives } from './derivation.ts';
import { editDistance } from './edits.ts';
import type { Form, Scene } from './forms.ts';
import { neighbourhood } from './neighbours.ts';

/** What speaks for two spellings being one name, and the sum of it. */
export interface Verdict {
  readonly score: number;
  readonly reasons: readonly string[];
  /** True where the register knows one spelling for the other's transcription. */
  readonly registered: boolean;
}

/**
 * Weighs whether two spellings are one name. The weights were set on articles with planted slips
 * and untouched ones; what matters is their order and that no single one is enough.
 */
export function weigh(a: Form, b: Form, scene: Scene, facts: NameFacts): Verdict {
  const reasons: string[] = [];
  let score = 0;
  const add = (weight: number, reason: string): void => {
    score += weight;
    reasons.push(`${reason} ${weight.toFixed(1)}`);
  };
  if (derives(a, b, facts.derivations)) add(-9, 'derivation');
  const distance = editDistance(a.key, b.key, 3);
  if (distance === 0) add(2.2, 'folds');
  else if (distance === 1) add(0.9, 'edit1');
  else if (distance === 2) add(Math.min(a.key.length, b.key.length) > 5 ? 0.4 : 0, 'edit2');
  const [copyA, copyB] = [copies(a, scene), copies(b, scene)];
  const known = [a, b].filter(({ standing }) => standing !== 'unknown').length;
  const areNames = a.standing === 'name' && b.standing === 'name';
  const same = a.lemma !== null && a.lemma === b.lemma;
  const proven = same && copyA !== copyB;
  if (same) add(1.6, 'lemma');
  else if (a.lemma && b.lemma) add(otherLemma(a, b, scene), 'other lemma');
  else {
    add(free(a, b, scene), 'free source');
    add(company(a, b), 'company');
  }
  if (proven) add(1.7, 'one copies');
  else if (same && copyA && copyB && a.key !== b.key) {
    const [base, form] = a.key.length <= b.key.length ? [a, b] : [b, a];
    if (scene.beads.inflection.isOblique(base.key, form.key)) add(0.9, 'oblique');
    else
      add(facts.givenNames.has(form.key) && facts.givenNames.has(base.key) ? -2.5 : 0, 'both copy');
  }
  const register = registered(a, b, same);
  if (register !== 0) add(register, 'register');
  if (known === 1) add(distance <= 1 ? 1.4 : 0.8, 'one known');
  else if (known === 2) add(proven && !areNames ? -0.8 : -1.3, 'both known');
  // A word nobody knows and the source does not have is a slip, whoever stands beside it.
  const ownSource = !same && (hasOwnSource(a, b, scene) || hasOwnSource(b, a, scene));
  const near = neighbourhood(a, b, (key) => scene.commonKeys.has(key) || facts.titles.has(key));
  if (near === 'shared') add(0.8, 'neighbour');
  else if (near === 'other')
    add(proven && known < 2 ? 0 : known === 1 && !ownSource ? 0 : -1.5, 'others');
  else if (near === 'roles') add(proven && known < 2 ? 0 : -1.8, 'roles');
  if (same && known === 0 && (near === 'silent' || near === 'shared')) add(0.5, 'one sound');
  if (same && !proven) add(together(a, b), 'together');
  if (same && !proven && Math.min(a.likeness, b.likeness) < 0.85) add(0.5, 'unlike its sound');
  // Of two names that a slip may be of, the one that sounds more like it.
  add(0.4 * scene.alike(a.key, b.key), 'alike');
  return { score, reasons, registered: register >= 3 };
}

/** True where the spelling is a form of its source name: a transcription left as it was. */
export const copies = (form: Form, scene: Scene): boolean =>
  form.lemma?.keys.some((key) => scene.beads.inflection.sameName(form.key, key)) ?? false;

/** True for a spelling nobody knows that renders a source name which the other does not. */
const hasOwnSource = (form: Form, other: Form, scene: Scene): boolean =>
  form.standing === 'unknown' && form.likeness > 0.85 && likenessTo(other, form, scene) < 0.85;

/** What the register says: one name and its transcription, one name, or two. */
function registered(a: Form, b: Form, same: boolean): number {
  const shared = (one: ReadonlySet<NameUnit>, other: ReadonlySet<NameUnit>): NameUnit[] =>
    [...one].filter((unit) => other.has(unit));
  const left = [
    ...shared(a.known.right, b.known.leftOver),
    ...shared(b.known.right, a.known.leftOver),
  ];
  if (left.length > 0) {
    // Peoples and their adjectives come second: Škotska is Scotland before it is Scottish.
    const weight = left.every(({ entry }) => entry.kind === 'people') ? 2.2 : 3;
    return same || !(a.known.wantsProof || b.known.wantsProof) ? weight : weight / 2;
  }
  if (a.known.right.size === 0 || b.known.right.size === 0) return 0;
  if (shared(a.known.right, b.known.right).length > 0) return 1.2;
  const arePlaces = [a, b].every(({ known }) =>
    [...known.right].some(({ part }) => part === 'whole'),
  );
  return arePlaces ? -2.5 : same ? 0 : -1;
}

/**
 * Two source names count against one name, the more the surer both are; hardly where a spelling
 * that nobody knows renders its own no better than the known one does.
 */
function otherLemma(a: Form, b: Form, scene: Scene): number {
  const sure = Math.min(a.likeness, b.likeness);
  return (
    -2.6 * Math.min(1, Math.max(0.1, (sure - 0.74) / 0.12)) * (isSlipOf(a, b, scene) ? 0.1 : 1)
  );
}

function isSlipOf(a: Form, b: Form, scene: Scene): boolean {
  const unknown = [a, b].filter(({ standing }) => standing === 'unknown');
  const margin = unknown.length === 1 ? -0.02 : 0.02;
  return unknown.some((form) => {
    const other = form === a ? b : a;
    if (copies(form, scene)) return false;
    return likenessTo(other, form, scene) > form.likeness + margin;
  });
}

const likenessTo = (form: Form, other: Form, scene: Scene): number =>
  Math.max(0, ...(other.lemma?.keys ?? []).map((key) => scene.alike(form.key, key)));

/** The source name of one stands beside the other, and nothing else renders it there. */
function free(a: Form, b: Form, scene: Scene): number {
  const [linked, bare] = a.lemma ? [a, b] : [b, a];
  if (!linked.lemma) return 0;
  const here = linked.lemma.mentions.filter(
    (mention) => bare.beads.has(mention.bead) && !scene.rendered.has(mention),
  );
  return here.length > 0 ? 1 : 0;
}

/**
 * The spelling that no source name sounds like stands where the other's source name stands, time
 * and again: Cologne, where the source has Keln.
 */
function company(a: Form, b: Form): number {
  const [linked, bare] = a.lemma ? [a, b] : [b, a];
  if (!linked.lemma || bare.lemma) return 0;
  const elsewhere = [...linked.lemma.beads].filter((bead) => !linked.beads.has(bead));
  const shared = elsewhere.filter((bead) => bare.beads.has(bead));
  return shared.length > 1 && shared.length * 3 >= elsewhere.length * 2 ? 1 : 0;
}

/** Both stand in one sentence: two people if the source names two, else one said to be two. */
function together(a: Form, b: Form): number {
  const shared = [...a.beads].filter((bead) => b.beads.has(bead));
  if (shared.length === 0) return 0;
  const inBead = (mentions: readonly Placed[], bead: number): number =>
    mentions.filter((mention) => mention.bead === bead).length;
  return shared.some((bead) => inBead(a.lemma?.mentions ?? [], bead) > 1) ? -0.6 : -1;
}
