import { groupBy } from '../text/group.ts';
import type { Beads, Placed } from './article.ts';
import { consonantsOf, firstConsonant, mayBeAlike, maySoundSame } from './consonants.ts';
import type { Form } from './forms.ts';
import type { Inflection } from './inflection.ts';
import { joinedIn } from './joined.ts';
import type { Lemma } from './lemmas.ts';

/** The source mention that a mention of the translation renders, by sound. */
export interface Linked {
  readonly source: Placed;
  readonly lemma: Lemma;
  readonly likeness: number;
}

// Below this, words of one sentence sound alike by chance more often than not.
const leastLikeness = 0.68;

/**
 * Pairs the mentions of each bead one to one, the best by sound first; between equals, those that
 * stand at like places of their sentences. Words that only together render a source word come
 * as joined mentions of their own.
 */
export function linkBeads(
  beads: Beads,
  lemmas: readonly Lemma[],
  alike: (written: string, form: string) => number,
): Map<Placed, Linked> {
  const lemmaOf = new Map<Placed, Lemma>();
  for (const lemma of lemmas) for (const mention of lemma.mentions) lemmaOf.set(mention, lemma);
  const links = new Map<Placed, Linked>();
  for (const [index, targets] of beads.target.entries()) {
    const sources = beads.source[index] ?? [];
    if (targets.length === 0 || sources.length === 0) continue;
    const taken = new Set<Placed>();
    for (const { target, source, likeness } of offersIn(targets, sources, alike)) {
      const lemma = lemmaOf.get(source);
      if (!lemma || links.has(target) || taken.has(source)) continue;
      links.set(target, { source, lemma, likeness });
      taken.add(source);
    }
    const left = sources.filter((source) => !taken.has(source));
    for (const { target, source, likeness } of joinedIn(targets, left, links, alike)) {
      const lemma = lemmaOf.get(source);
      if (lemma) links.set(target, { source, lemma, likeness });
    }
  }
  return links;
}

interface Offer {
  readonly target: Placed;
  readonly source: Placed;
  readonly likeness: number;
  readonly score: number;
}

/** The mentions of a bead that sound alike, the best first. */
function offersIn(
  targets: readonly Placed[],
  sources: readonly Placed[],
  alike: (written: string, form: string) => number,
): Offer[] {
  const offers: Offer[] = [];
  for (let t = 0; t < targets.length; t++) {
    for (let s = 0; s < sources.length; s++) {
      const [target, source] = [targets[t], sources[s]];
      if (!target || !source || !mayBeAlike(target.consonants, source.consonants)) continue;
      const likeness = alike(target.key, source.key);
      if (likeness < leastLikeness) continue;
      const shift = Math.abs(t / targets.length - s / sources.length);
      offers.push({ target, source, likeness, score: likeness - shift * 0.05 });
    }
  }
  return offers.length < 2 ? offers : offers.sort((a, b) => b.score - a.score);
}

// A name that its own sentence does not have must sound just like one elsewhere in the source.
const leastElsewhere = 0.93;

/**
 * Finds the source name of a spelling whose own sentences do not have it: the source may say "he"
 * or "the minister" there.
 */
export function lemmaElsewhere(
  lemmas: readonly Lemma[],
  alike: (written: string, form: string) => number,
  inflection: Inflection,
): (form: Form) => Pick<Form, 'lemma' | 'likeness' | 'proof'> {
  const forms = lemmas.flatMap((lemma) =>
    lemma.keys.map((key) => ({ lemma, key, consonants: consonantsOf(key) })),
  );
  const byStart = groupBy(forms, ({ key }) => firstConsonant(key));
  return ({ key, standing }) => {
    if (key.length < 4 || standing === 'common') return noLemma;
    let best: Pick<Form, 'lemma' | 'likeness' | 'proof'> = noLemma;
    const consonants = consonantsOf(key);
    for (const form of byStart.get(firstConsonant(key)) ?? []) {
      if (Math.abs(form.key.length - key.length) > 4) continue;
      if (!maySoundSame(consonants, form.consonants)) continue;
      const likeness = inflection.sameName(key, form.key) ? 0.95 : alike(key, form.key);
      if (likeness < leastElsewhere || likeness <= best.likeness) continue;
      best = { lemma: form.lemma, likeness, proof: form.lemma.mentions };
    }
    return best;
  };
}

/** What a spelling has that renders no source name. */
export const noLemma: Pick<Form, 'lemma' | 'likeness' | 'proof'> = {
  lemma: null,
  likeness: 0,
  proof: [],
};
