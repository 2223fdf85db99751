import { groupBy } from '../text/group.ts';
import type { Beads } from './article.ts';
import type { Known, Repute, Standing } from './known.ts';
import { type Lemma, lemmasOf } from './lemmas.ts';
import {
  type Linked,
  type Links,
  lemmaElsewhere,
  linkBeads,
  noLemma,
  type Rendered,
} from './links.ts';
import type { Placed } from './mentions.ts';
import { type Spelling, spellingOf } from './spelling.ts';

/** One spelling of a name in the translation, with all its places. */
export interface Form {
  readonly word: string;
  readonly key: string;
  /** What follows from the letters of its first mention. */
  readonly spelling: Spelling;
  readonly mentions: readonly Placed[];
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
  /** The mentions that a wrong spelling may begin with, by the register. */
  readonly suspects: readonly Placed[];
  /** True for a mention of the source that something in the translation renders. */
  isRendered(source: Placed): boolean;
  /** How well a spelling sounds like a source form, 0 to 1. */
  alike(written: string, form: string): number;
}

/** Groups an article's mentions into spellings and source names, and aligns the two. */
export function sceneOf(beads: Beads, reputeOf: (word: string) => Repute): Scene {
  const { comparison, inflection, inOrder } = beads;
  const lemmas = lemmasOf(inOrder.source, inflection, beads.transcribes ? comparison : null);
  const { joined, byOrder, isRendered } = linkBeads(beads, lemmas);
  const mentions = joined.length === 0 ? inOrder.target : [...inOrder.target, ...joined];
  const elsewhere = lemmaElsewhere(lemmas, comparison, inflection);
  const forms: Form[] = [];
  const common: string[] = [];
  const suspects: Placed[] = [];
  for (const [word, places] of groupBy(mentions, spellingIn(mentions))) {
    const repute = reputeOf(word);
    if (repute.beginsWrong) addSuspects(suspects, places, word, repute.isWrong);
    const form = formOf(word, places, byOrder, repute, elsewhere);
    if (form.standing === 'common' && form.likeness < 0.85) common.push(form.key);
    if (mayBeName(form)) forms.push(form);
  }
  return {
    beads,
    lemmas,
    forms,
    commonKeys: new Set(common),
    suspects,
    isRendered: ({ order }) => isRendered[order] === true,
    alike: comparison.alike,
  };
}

/** Adds the mentions that are wrong, or may be so together with the word after them. */
function addSuspects(
  suspects: Placed[],
  places: readonly Placed[],
  word: string,
  isWrong: boolean,
): void {
  for (const place of places) {
    // What is all in capitals may be another word than the one it was looked up as.
    if (isWrong || place.after !== '' || place.word !== word) suspects.push(place);
  }
}

/** Says how a mention is written elsewhere, where its headline is in capitals. */
function spellingIn(mentions: readonly Placed[]): (mention: Placed) => string {
  const capitals = mentions.filter(({ spelling }) => spelling.isAllCapitals);
  if (capitals.length === 0) return wordOf;
  const sought = new Set(capitals.map(({ spelling }) => spelling.small));
  const written = new Map<string, string>();
  for (const { word, spelling } of mentions) {
    if (sought.has(spelling.small) && !spelling.isAllCapitals) written.set(spelling.small, word);
  }
  return ({ word, spelling, shouted }) => {
    if (!spelling.isAllCapitals) return word;
    const own = shouted ? word.charAt(0) + word.slice(1).toLowerCase() : word;
    return written.get(spelling.small) ?? own;
  };
}

const wordOf = ({ word }: Placed): string => word;

function formOf(
  word: string,
  mentions: readonly Placed[],
  links: Links['byOrder'],
  { known, standing }: Repute,
  elsewhere: (spelling: Spelling) => Rendered,
): Form {
  const linked: Linked[] = [];
  let strong = false;
  for (const { order, weak } of mentions) {
    const link = links[order];
    if (link) linked.push(link);
    if (!weak) strong = true;
  }
  const spelling = mentions[0]?.spelling ?? noSpelling;
  const { key } = spelling;
  const { lemma, likeness, proof } =
    linked.length > 0
      ? renderedBy(linked)
      : key.length < shortestElsewhere || standing === 'common'
        ? noLemma
        : elsewhere(spelling);
  return { word, key, spelling, mentions, standing, known, strong, lemma, likeness, proof };
}

const noSpelling = spellingOf('', '');

// Shorter spellings sound like something anywhere.
const shortestElsewhere = 4;

/** The source name that most of a spelling's places are aligned with, the best by sound first. */
function renderedBy(linked: readonly Linked[]): Rendered {
  const [first] = linked;
  if (!first) return noLemma;
  const { lemma } = first;
  if (linked.every((it) => it.lemma === lemma)) return renderedAll(lemma, linked);
  const [winner] = [...groupBy(linked, (it) => it.lemma)]
    .map(([each, all]) => ({ each, all, weight: all.reduce((sum, it) => sum + it.likeness, 0) }))
    .sort((a, b) => b.weight - a.weight);
  return winner ? renderedAll(winner.each, winner.all) : noLemma;
}

function renderedAll(lemma: Lemma, linked: readonly Linked[]): Rendered {
  let likeness = 0;
  const proof: Placed[] = [];
  for (const it of linked) {
    likeness = Math.max(likeness, it.likeness);
    proof.push(it.source);
  }
  return { lemma, likeness, proof };
}

// A common word that only ever stands where every word has a capital is a name if the source
// says so ("Tramp praised the plan").
const mayBeName = (form: Form): boolean =>
  form.strong || form.standing !== 'common' || (form.likeness > 0.85 && form.key.length > 2);

/** The beads that mentions stand in. */
export const beadsHolding = (mentions: readonly Placed[]): ReadonlySet<number> =>
  new Set(mentions.map(({ bead }) => bead));
