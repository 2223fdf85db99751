import type { NameFacts } from '../lexicon/names.ts';
import { edits } from './edits.ts';
import type { Form, Scene } from './forms.ts';

/** What speaks for two spellings being one name, and the sum of it. */
export interface Verdict {
  readonly score: number;
  readonly reasons: readonly string[];
}

export function weigh(a: Form, b: Form, scene: Scene, facts: NameFacts): Verdict {
  const reasons: string[] = [];
  let score = 0;
  const add = (weight: number, reason: string): void => {
    score += weight;
    reasons.push(`${reason} ${weight}`);
  };
  const same = a.lemma !== null && a.lemma === b.lemma;
  const distance = edits(a.key, b.key, 3);
  if (isDerivation(a, b, facts)) add(-9, 'derivation');
  if (same) add(1.6, 'lemma');
  else if (a.lemma && b.lemma) add(-2.6, 'other lemma');
  if (distance === 0) add(2.2, 'folds');
  else if (distance === 1) add(0.9, 'edit1');
  else if (distance === 2) add(Math.min(a.key.length, b.key.length) > 5 ? 0.4 : -0.3, 'edit2');
  else add(-0.3, 'far');
  if (same && a.lemma) {
    const [copyA, copyB] = [copies(a), copies(b)];
    if (copyA !== copyB) add(0.9, 'one copies');
    else if (copyA && copyB && a.key !== b.key) {
      const [base, form] = a.key.length <= b.key.length ? [a, b] : [b, a];
      if (scene.beads.inflection.isOblique(base.key, form.key)) add(0.9, 'oblique');
      else add(-0.9, 'both copy');
    } else if (a.key !== b.key && distance > 2) add(-0.6, 'neither copies');
  }
  const known = [a, b].filter(({ standing }) => standing !== 'unknown').length;
  if (known === 1) add(distance <= 1 ? 1.4 : 0.8, 'one known');
  else if (known === 2) add(-1.2, 'both known');
  const near = neighbours(a, b);
  if (near > 0) add(0.6, 'neighbour');
  else if (near < 0) add(-1.5, 'other neighbours');
  const together = [...a.beads].filter((bead) => b.beads.has(bead));
  if (together.length > 0 && same) {
    const enough = together.every(
      (bead) => (a.lemma?.mentions.filter((mention) => mention.bead === bead).length ?? 0) > 1,
    );
    if (!enough) add(-1, 'one source, two forms');
  }
  return { score, reasons };
}

/** True where the spelling is exactly what the source has in the same place. */
export const copies = (form: Form): boolean => form.proof.some(({ key }) => key === form.key);

function isDerivation(a: Form, b: Form, facts: NameFacts): boolean {
  const [short, long] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key];
  return facts.derivations.some((ending) => {
    if (!long.endsWith(ending)) return false;
    const stem = long.slice(0, -ending.length);
    return (
      stem.length > 2 &&
      (short === stem ||
        (short.startsWith(stem) && /^(?:[aeioy]|ia|um|us)$/.test(short.slice(stem.length))))
    );
  });
}

function neighbours(a: Form, b: Form): number {
  let verdict = 0;
  for (const side of ['before', 'after'] as const) {
    const first = new Set(a.mentions.map((mention) => mention[side]).filter((key) => key !== ''));
    const second = new Set(b.mentions.map((mention) => mention[side]).filter((key) => key !== ''));
    if (first.size === 0 || second.size === 0) continue;
    if ([...first].some((key) => second.has(key))) return 1;
    verdict = -1;
  }
  return verdict;
}
