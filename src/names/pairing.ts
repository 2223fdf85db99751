import type { NameFacts } from '../lexicon/names.ts';
import { editDistance } from './edits.ts';
import type { Form, Scene } from './forms.ts';
import { type Neighbourhood, neighbourhood } from './neighbours.ts';

/** Two spellings beside each other, with what is asked of them more than once. */
export interface Pairing {
  readonly a: Form;
  readonly b: Form;
  readonly scene: Scene;
  readonly facts: NameFacts;
  /** Letters to change to make one of the other; 4 stands for more than 3. */
  readonly distance: number;
  /** True where both render one name of the source. */
  readonly same: boolean;
  /** True where both render one name, and one of them is the source's own spelling of it. */
  readonly proven: boolean;
  /** How many of the two the dictionary or the register knows. */
  readonly known: number;
  readonly neighbourhood: Neighbourhood;
}

/** One thing that speaks for or against two spellings being one name. */
export type Evidence = readonly [reason: string, weight: number];

export function pairingOf(a: Form, b: Form, scene: Scene, facts: NameFacts): Pairing {
  const same = a.lemma !== null && a.lemma === b.lemma;
  return {
    a,
    b,
    scene,
    facts,
    distance: editDistance(a.key, b.key, 3),
    same,
    proven: same && copies(a, scene) !== copies(b, scene),
    known: [a, b].filter(({ standing }) => standing !== 'unknown').length,
    neighbourhood: neighbourhood(a, b, (key) => scene.commonKeys.has(key) || facts.titles.has(key)),
  };
}

/** True where the spelling is a form of its source name: a transcription left as it was. */
export const copies = (form: Form, scene: Scene): boolean =>
  form.lemma?.keys.some((key) => scene.beads.inflection.sameName(form.key, key)) ?? false;

/** True where both are forms of their source names. */
export const bothCopy = ({ a, b, scene }: Pairing): boolean =>
  a.key !== b.key && copies(a, scene) && copies(b, scene);

/** How well a spelling sounds like the source name of the other. */
export const likenessTo = (form: Form, other: Form, scene: Scene): number =>
  Math.max(0, ...(other.lemma?.keys ?? []).map((key) => scene.alike(form.key, key)));
