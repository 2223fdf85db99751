import type { Lexicon } from '../lexicon/lexicon.ts';
import { beadsOf, type NameArticle } from './article.ts';
import { candidatePairs } from './candidates.ts';
import { copies, type Verdict, weigh } from './evidence.ts';
import { type Form, type Scene, sceneOf } from './forms.ts';

/** One name in two spellings: the one to keep and the one to change. */
export interface Slip {
  readonly usual: Form;
  readonly variant: Form;
  readonly verdict: Verdict;
  /** False where an editor should look: two people may have names as near as these. */
  readonly sure: boolean;
}

const leastScore = 2.2;
const sureScore = 2.9;

/** The names of an article that are spelled more than one way. */
export function slipsOf(article: NameArticle, lexicon: Lexicon): Slip[] {
  const scene = sceneOf(beadsOf(article, lexicon), lexicon.dictionary(article.targetLanguage));
  const facts = lexicon.names(article.targetLanguage);
  const copied = copyRate(scene);
  const slips = candidatePairs(scene.forms).flatMap(([a, b]): Slip[] => {
    const verdict = weigh(a, b, scene, facts);
    if (verdict.score < leastScore) return [];
    const [usual, variant] =
      worth(a, b, scene, copied) >= worth(b, a, scene, copied) ? [a, b] : [b, a];
    return [{ usual, variant, verdict, sure: verdict.score >= sureScore }];
  });
  const best = new Map<Form, Slip>();
  for (const slip of slips) {
    const other = best.get(slip.variant);
    if (!other || other.verdict.score < slip.verdict.score) best.set(slip.variant, slip);
  }
  return slips.filter((slip) => best.get(slip.variant) === slip);
}

/** How much of what could be copied from the source stands in the translation as it was. */
function copyRate(scene: Scene): number {
  const linked = scene.forms.filter((form) => form.lemma && form.likeness > 0.9);
  return linked.filter((form) => copies(form, scene)).length / Math.max(1, linked.length);
}

/** How much speaks for a spelling being the right one of two. */
function worth(form: Form, other: Form, scene: Scene, copied: number): number {
  const frequency = 1.2 * Math.log2(1 + form.mentions.length);
  const known = form.standing === 'unknown' ? 0 : 2;
  const sound = form.lemma && form.lemma === other.lemma ? 8 * form.likeness : 0;
  return frequency + known + sound + copying(form, other, scene, copied);
}

/**
 * What sounds like the source without copying it is the name's own spelling; what does not sound
 * like it is a slip of the copy. Of two copies the one without an ending is right.
 */
function copying(form: Form, other: Form, scene: Scene, copied: number): number {
  if (!copies(form, scene)) return 0;
  if (copies(other, scene)) {
    return form.key.length < other.key.length &&
      scene.beads.inflection.sameName(form.key, other.key)
      ? 2
      : 0;
  }
  return copied < 0.75 && other.likeness > 0.88 ? -1.6 : 1.2;
}
