import type { Beads, Placed } from './article.ts';
import { consonantsOf, firstConsonant, mayBeAlike, maySoundSame } from './consonants.ts';
import type { Form } from './forms.ts';
import type { Inflection } from './inflection.ts';
import { join, joinsIn } from './joined.ts';
import type { Lemma } from './lemmas.ts';

/** The source mention that a mention of the translation renders, by sound. */
export interface Linked {
  readonly source: Placed;
  readonly lemma: Lemma;
  readonly likeness: number;
}

/** What the mentions of a translation render. */
export interface Links {
  /** Mentions of two words that only together render a source word. */
  readonly joined: readonly Placed[];
  /** What a mention of the translation renders, by its order; those of joined ones come last. */
  readonly byOrder: readonly (Linked | null)[];
  /** Whether something renders a mention of the source, by its order. */
  readonly isRendered: readonly boolean[];
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
): Links {
  const byOrder = new Array<Linked | null>(beads.inOrder.target.length).fill(null);
  const isRendered = new Array<boolean>(beads.inOrder.source.length).fill(false);
  const joined: Placed[] = [];
  const lemmaOf: Lemma[] = new Array(isRendered.length);
  for (const lemma of lemmas) for (const { order } of lemma.mentions) lemmaOf[order] = lemma;
  const link = (target: Placed, source: Placed, likeness: number): void => {
    const lemma = lemmaOf[source.order];
    if (!lemma) return;
    byOrder[target.order] = { source, lemma, likeness };
    isRendered[source.order] = true;
  };
  for (let bead = 0; bead < beads.target.length; bead++) {
    const [targets, sources] = [beads.target[bead], beads.source[bead]];
    if (!targets || !sources || targets.length === 0 || sources.length === 0) continue;
    for (const { target, source, likeness } of offersIn(targets, sources, alike)) {
      const isTaken = byOrder[target.order] !== null || isRendered[source.order] === true;
      if (!isTaken) link(target, source, likeness);
    }
    for (const { first, second, source, likeness } of joinsIn(
      targets.filter(({ order }) => byOrder[order] === null),
      sources.filter(({ order }) => isRendered[order] === false),
      alike,
    )) {
      const target = join(first, second, byOrder.length);
      joined.push(target);
      byOrder.push(null);
      link(target, source, likeness);
    }
  }
  return { joined, byOrder, isRendered };
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
    const target = targets[t];
    if (!target) continue;
    for (let s = 0; s < sources.length; s++) {
      const source = sources[s];
      if (!source || !mayBeAlike(target.consonants, source.consonants)) continue;
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

/** The source name that a spelling renders, how well it sounds like it, and where that stands. */
export type Rendered = Pick<Form, 'lemma' | 'likeness' | 'proof'>;

/**
 * Finds the source name of a spelling whose own sentences do not have it: the source may say "he"
 * or "the minister" there.
 */
export function lemmaElsewhere(
  lemmas: readonly Lemma[],
  alike: (written: string, form: string) => number,
  inflection: Inflection,
): (key: string) => Rendered {
  let byStart: Map<number, SourceForm[]> | null = null;
  return (key) => {
    let best = noLemma;
    byStart ??= formsByStart(lemmas);
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

interface SourceForm {
  readonly lemma: Lemma;
  readonly key: string;
  readonly consonants: number;
}

/** The forms of the source's names by the first consonant that no spelling leaves out. */
function formsByStart(lemmas: readonly Lemma[]): Map<number, SourceForm[]> {
  const byStart = new Map<number, SourceForm[]>();
  for (const lemma of lemmas) {
    for (const key of lemma.keys) {
      const form = { lemma, key, consonants: consonantsOf(key) };
      const start = firstConsonant(key);
      const known = byStart.get(start);
      if (known) known.push(form);
      else byStart.set(start, [form]);
    }
  }
  return byStart;
}

/** What a spelling has that renders no source name. */
export const noLemma: Rendered = { lemma: null, likeness: 0, proof: [] };
