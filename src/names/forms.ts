import type { Dictionary } from '../lexicon/dictionary.ts';
import { groupBy } from '../text/group.ts';
import { isAllCapitals } from '../text/tokens.ts';
import type { Beads, Placed } from './article.ts';
import type { Known } from './known.ts';
import { type Lemma, lemmasOf } from './lemmas.ts';
import { type Linked, lemmaElsewhere, linkBeads } from './links.ts';

/** What the dictionary says of a spelling: a common word, a name, or nothing. */
export type Standing = 'common' | 'name' | 'unknown';

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
export function sceneOf(
  beads: Beads,
  dictionary: Dictionary | null,
  known: (word: string) => Known,
): Scene {
  const { alike } = beads;
  const lemmas = lemmasOf(beads.source.flat(), beads.inflection, beads.transcribes ? alike : null);
  const links = linkBeads(beads, lemmas, alike);
  const mentions = [...new Set([...beads.target.flat(), ...links.keys()])];
  const written = new Map<string, string>();
  for (const { word } of mentions) {
    if (!isAllCapitals(word)) written.set(word.toLowerCase(), word);
  }
  // A name in a headline of capitals is the name as it is written elsewhere.
  const spelling = ({ word, shouted }: Placed): string =>
    isAllCapitals(word)
      ? (written.get(word.toLowerCase()) ??
        (shouted ? word.charAt(0) + word.slice(1).toLowerCase() : word))
      : word;
  const forms = [...groupBy(mentions, spelling)].map(([word, places]) =>
    formOf(word, places, links, dictionary, known(word)),
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

function formOf(
  word: string,
  mentions: readonly Placed[],
  links: ReadonlyMap<Placed, Linked>,
  dictionary: Dictionary | null,
  known: Known,
): Form {
  const linked = mentions.flatMap((mention) => links.get(mention) ?? []);
  const votes = [...groupBy(linked, ({ lemma }) => lemma)]
    .map(([lemma, all]) => ({ lemma, all, weight: all.reduce((sum, it) => sum + it.likeness, 0) }))
    .sort((a, b) => b.weight - a.weight);
  const winner = votes[0];
  return {
    word,
    key: mentions[0]?.key ?? '',
    mentions,
    beads: new Set(mentions.map(({ bead }) => bead)),
    standing: standingOf(word, dictionary, known),
    known,
    strong: mentions.some(({ weak }) => !weak),
    lemma: winner?.lemma ?? null,
    likeness: winner ? Math.max(...winner.all.map(({ likeness }) => likeness)) : 0,
    proof: winner?.all.map(({ source }) => source) ?? [],
  };
}

function standingOf(word: string, dictionary: Dictionary | null, known: Known): Standing {
  if (word.includes(' ')) return known.right.size > 0 ? 'name' : 'unknown';
  if (dictionary?.knows(word.toLowerCase())) return 'common';
  if (known.right.size > 0) return 'name';
  if (!dictionary) return 'unknown';
  if (dictionary.knows(word)) return 'name';
  // Dictionaries lack the plurals of most names: the two Koreas, the Kennedys.
  const base = word.endsWith('s') ? word.slice(0, -1) : '';
  const isPlural = base !== '' && dictionary.knows(base) && !dictionary.knows(base.toLowerCase());
  return isPlural ? 'name' : 'unknown';
}

// A common word that only ever stands where every word has a capital is a name if the source
// says so ("Tramp praised the plan").
const mayBeName = (form: Form): boolean =>
  form.strong || form.standing !== 'common' || (form.likeness > 0.85 && form.key.length > 2);
