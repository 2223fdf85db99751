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
}

const leastScore = 2.2;

/** The names of an article that are spelled more than one way. */
export function slipsOf(article: NameArticle, lexicon: Lexicon): Slip[] {
  const scene = sceneOf(beadsOf(article, lexicon), lexicon.dictionary(article.targetLanguage));
  const facts = lexicon.names(article.targetLanguage);
  return candidatePairs(scene.forms).flatMap(([a, b]): Slip[] => {
    const verdict = weigh(a, b, scene, facts);
    if (verdict.score < leastScore) return [];
    const [usual, variant] = direction(a, b, scene) >= 0 ? [a, b] : [b, a];
    return [{ usual, variant, verdict }];
  });
}

function direction(a: Form, b: Form, scene: Scene): number {
  const copied = scene.forms.filter((form) => form.lemma);
  const rate = copied.filter(copies).length / Math.max(1, copied.length);
  const worth = (form: Form): number =>
    Math.log2(1 + form.mentions.length) +
    (form.standing === 'unknown' ? 0 : 1) +
    (copies(form) ? (rate > 0.5 ? 1 : -1) : 0);
  return worth(a) - worth(b);
}

export function weighAll(article: NameArticle, lexicon: Lexicon, one: string, other: string): string {
  const scene = sceneOf(beadsOf(article, lexicon), lexicon.dictionary(article.targetLanguage));
  const facts = lexicon.names(article.targetLanguage);
  const a = scene.forms.find((form) => form.word === one);
  const b = scene.forms.find((form) => form.word === other);
  if (!a || !b) return `no form ${a ? other : one}`;
  const verdict = weigh(a, b, scene, facts);
  const cand = candidatePairs(scene.forms).some((p) => p.includes(a) && p.includes(b));
  return `${cand ? '' : 'NOCAND '}${verdict.score.toFixed(1)} ${verdict.reasons.join(', ')} | n ${a.mentions.length}/${b.mentions.length} L ${a.lemma?.keys.join('/')} ${a.likeness.toFixed(2)} | ${b.lemma?.keys.join('/')} ${b.likeness.toFixed(2)}`;
}
