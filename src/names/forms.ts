import { isAllCapitals } from '../text/capitals.ts';
import { groupBy } from '../text/group.ts';
import type { Beads, Placed } from './article.ts';
import type { Known, Repute, Standing } from './known.ts';
import { type Lemma, lemmasOf } from './lemmas.ts';
import { type Linked, lemmaElsewhere, linkBeads, noLemma } from './links.ts';

/** One spelling of a name in the translation, with all its places. */
export interface Form {
  readonly word: string;
  readonly key: string;
  readonly mentions: readonly Placed[];
  readonly beads: ReadonlySet<number>;
  readonly standing: Standing;
  /** What the register of names says of it. */
  readonly known: Known;
  /** True where a capital means something at one of its places at least. */
  readonly strong: boolean;
  /** The source name it renders by its sound, if there is one. */
  readonly lemma: Lemma | null;
  /** How well it sounds like that name, 0 to 1. */
  readonly likeness: number;
  /** The source mentions that it was aligned with, those of its lemma alone. */
  readonly proof: readonly Placed[];
}

/** The spellings of names in a translation, and the names of its source. */
export interface Scene {
  readonly beads: Beads;
  readonly forms: readonly Form[];
  readonly lemmas: readonly Lemma[];
  /** Capitalised words that are common ones (President, Street) and render no name, folded. */
  readonly commonKeys: ReadonlySet<string>;
  /** The source mentions that something in the translation renders. */
  readonly rendered: ReadonlySet<Placed>;
  /** How well a spelling sounds like a source form, 0 to 1. */
  alike(written: string, form: string): number;
}

/** Groups an article's mentions into spellings and source names, and aligns the two. */
export function sceneOf(beads: Beads, reputeOf: (word: string) => Repute): Scene {
  const { alike } = beads;
  const lemmas = lemmasOf(beads.source.flat(), beads.inflection, beads.transcribes ? alike : null);
  const links = linkBeads(beads, lemmas, alike);
  const mentions = beads.target.flat();
  for (const mention of links.keys()) if (mention.word.includes(' ')) mentions.push(mention);
  const forms = [...groupBy(mentions, spellingIn(mentions))].map(([word, places]) =>
    formOf(word, places, links, reputeOf(word)),
  );
  const elsewhere = lemmaElsewhere(lemmas, alike, beads.inflection);
  return {
    beads,
    lemmas,
    forms: forms
      .map((form) => (form.lemma ? form : { ...form, ...elsewhere(form) }))
      .filter(mayBeName),
    commonKeys: new Set(
      forms.flatMap(({ key, standing, likeness }) =>
        standing === 'common' && likeness < 0.85 ? [key] : [],
      ),
    ),
    rendered: new Set([...links.values()].map(({ source }) => source)),
    alike,
  };
}

/** Says how a mention is written elsewhere, where its headline is in capitals. */
function spellingIn(mentions: readonly Placed[]): (mention: Placed) => string {
  const capitals = new Set(mentions.filter(({ word }) => isAllCapitals(word)));
  if (capitals.size === 0) return ({ word }) => word;
  const written = new Map<string, string>();
  for (const mention of mentions) {
    if (!capitals.has(mention)) written.set(mention.word.toLowerCase(), mention.word);
  }
  return (mention) => {
    const { word, shouted } = mention;
    if (!capitals.has(mention)) return word;
    const own = shouted ? word.charAt(0) + word.slice(1).toLowerCase() : word;
    return written.get(word.toLowerCase()) ?? own;
  };
}

function formOf(
  word: string,
  mentions: readonly Placed[],
  links: ReadonlyMap<Placed, Linked>,
  { known, standing }: Repute,
): Form {
  const linked: Linked[] = [];
  for (const mention of mentions) {
    const link = links.get(mention);
    if (link) linked.push(link);
  }
  return {
    word,
    key: mentions[0]?.key ?? '',
    mentions,
    beads: new Set(mentions.map(({ bead }) => bead)),
    standing,
    known,
    strong: mentions.some(({ weak }) => !weak),
    ...lemmaOf(linked),
  };
}

/** The source name that most of a spelling's places are aligned with, the best by sound first. */
function lemmaOf(linked: readonly Linked[]): Pick<Form, 'lemma' | 'likeness' | 'proof'> {
  const [first] = linked;
  if (!first) return noLemma;
  if (linked.length === 1) {
    return { lemma: first.lemma, likeness: first.likeness, proof: [first.source] };
  }
  const [winner] = [...groupBy(linked, ({ lemma }) => lemma)]
    .map(([lemma, all]) => ({ lemma, all, weight: all.reduce((sum, it) => sum + it.likeness, 0) }))
    .sort((a, b) => b.weight - a.weight);
  if (!winner) return noLemma;
  return {
    lemma: winner.lemma,
    likeness: Math.max(...winner.all.map(({ likeness }) => likeness)),
    proof: winner.all.map(({ source }) => source),
  };
}

// A common word that only ever stands where every word has a capital is a name if the source
// says so ("Tramp praised the plan").
const mayBeName = (form: Form): boolean =>
  form.strong || form.standing !== 'common' || (form.likeness > 0.85 && form.key.length > 2);
