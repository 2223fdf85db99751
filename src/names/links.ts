import type { Beads } from './article.ts';
import { consonantKinds, mayBeAlike, maySoundSame } from './consonants.ts';
import type { Form } from './forms.ts';
import type { Inflection } from './inflection.ts';
import { join, joinsIn } from './joined.ts';
import type { Lemma } from './lemmas.ts';
import type { Comparison } from './likeness.ts';
import type { Placed } from './mentions.ts';

import type { Spelling } from './spelling.ts';

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
export function linkBeads(beads: Beads, lemmas: readonly Lemma[]): Links {
  const byOrder = new Array<Linked | null>(beads.inOrder.target.length).fill(null);
  const isRendered = new Array<boolean>(beads.inOrder.source.length).fill(false);
  const { comparison } = beads;
  const joined: Placed[] = [];
  const lemmaOf: Lemma[] = new Array(isRendered.length);
  for (const lemma of lemmas) for (const { order } of lemma.mentions) lemmaOf[order] = lemma;
  const link = (target: Placed, source: Placed, likeness: number): void => {
    const lemma = lemmaOf[source.order];
    if (!lemma) return;
    byOrder[target.order] = { source, lemma, likeness };
    isRendered[source.order] = true;
  };
  const rendersNone = ({ order }: Placed): boolean => byOrder[order] === null;
  const isTaken = ({ order }: Placed): boolean => isRendered[order] === true;
  for (let bead = 0; bead < beads.target.length; bead++) {
    const [targets, sources] = [beads.target[bead], beads.source[bead]];
    if (!targets || !sources || targets.length === 0 || sources.length === 0) continue;
    for (const { target, source, likeness } of offersIn(targets, sources, comparison)) {
      if (rendersNone(target) && !isTaken(source)) link(target, source, likeness);
    }
    for (const { first, second, source, likeness } of joinsIn(
      targets,
      sources,
      rendersNone,
      isTaken,
      comparison,
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
  { between }: Comparison,
): readonly Offer[] {
  const offers: Offer[] = [];
  for (let t = 0; t < targets.length; t++) {
    const target = targets[t];
    if (!target) continue;
    for (let s = 0; s < sources.length; s++) {
      const source = sources[s];
      if (!source) continue;
      if (!mayBeAlike(target.spelling.consonants, source.spelling.consonants)) continue;
      const likeness = between(target.spelling, source.spelling);
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
  { between }: Comparison,
  inflection: Inflection,
): (spelling: Spelling) => Rendered {
  let byOpening: SourceForm[][] | null = null;
  return (spelling) => {
    let best = noLemma;
    byOpening ??= formsByOpening(lemmas);
    const { key, opening, consonants } = spelling;
    const forms = byOpening[opening + 1] ?? [];
    for (let at = 0; at < forms.length; at++) {
      const form = forms[at];
      if (!form || Math.abs(form.spelling.key.length - key.length) > 4) continue;
      if (!maySoundSame(consonants, form.spelling.consonants)) continue;
      const isSame = inflection.sameName(key, form.spelling.key);
      const likeness = isSame ? 0.95 : between(spelling, form.spelling);
      if (likeness < leastElsewhere || likeness <= best.likeness) continue;
      best = { lemma: form.lemma, likeness, proof: form.lemma.mentions };
    }
    return best;
  };
}

interface SourceForm {
  readonly lemma: Lemma;
  readonly spelling: Spelling;
}

/** The forms of the source's names by the first consonant that no spelling leaves out. */
function formsByOpening(lemmas: readonly Lemma[]): SourceForm[][] {
  const byOpening: SourceForm[][] = [];
  for (let kind = 0; kind <= consonantKinds; kind++) byOpening.push([]);
  for (const lemma of lemmas) {
    for (const spelling of lemma.spellings)
      byOpening[spelling.opening + 1]?.push({ lemma, spelling });
  }
  return byOpening;
}

/** What a spelling has that renders no source name. */
export const noLemma: Rendered = { lemma: null, likeness: 0, proof: [] };
