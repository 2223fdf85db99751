import { groupBy } from '../text/group.ts';
import { maySoundSame } from './consonants.ts';
import type { Inflection } from './inflection.ts';
import type { Comparison } from './likeness.ts';
import type { Placed } from './mentions.ts';
import type { Spelling } from './spelling.ts';

/** One name of the source text with all its inflected forms. */
export interface Lemma {
  /** Which of the names of its text it is. */
  readonly order: number;
  /** The forms that stand in the text, folded, the shortest first. */
  readonly keys: readonly string[];
  /** The same forms with what follows from their letters. */
  readonly spellings: readonly Spelling[];
  readonly mentions: readonly Placed[];
}

/** A form with its places, a form that is known to be the same name, and their lemma. */
interface Inflected {
  readonly key: string;
  readonly spelling: Spelling;
  readonly mentions: Placed[];
  joined: Inflected | null;
  lemma: Growing | null;
}

interface Growing extends Lemma {
  readonly keys: string[];
  readonly spellings: Spelling[];
  readonly mentions: Placed[];
}

/**
 * The names of the source text: forms that one stem and one set of endings explain are one name.
 *
 * @param comparison tells how well a foreign spelling sounds like a form, where the language writes
 *   foreign names as they sound: a source may have Cromwell here and Kromvel there; else null
 */
export function lemmasOf(
  mentions: readonly Placed[],
  inflection: Inflection,
  comparison: Comparison | null,
): Lemma[] {
  const forms = [...formsOf(mentions)].sort(byLength);
  joinInflected(forms, inflection);
  if (comparison) joinAlike(forms, comparison);
  const lemmas: Growing[] = [];
  for (const form of forms) {
    const root = rootOf(form);
    let { lemma } = root;
    if (!lemma) {
      lemma = { order: lemmas.length, keys: [], spellings: [], mentions: [] };
      lemmas.push(lemma);
      root.lemma = lemma;
    }
    lemma.keys.push(form.key);
    lemma.spellings.push(form.spelling);
    for (const mention of form.mentions) lemma.mentions.push(mention);
  }
  return lemmas;
}

function formsOf(mentions: readonly Placed[]): Iterable<Inflected> {
  const byKey = new Map<string, Inflected>();
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention) continue;
    const { key, spelling } = mention;
    const known = byKey.get(key);
    if (known) known.mentions.push(mention);
    else byKey.set(key, { key, spelling, mentions: [mention], joined: null, lemma: null });
  }
  return byKey.values();
}

const byLength = (a: Inflected, b: Inflected): number =>
  a.key.length - b.key.length || (a.key < b.key ? -1 : 1);

/** The form that stands for all that are known to be the same name. */
function rootOf(form: Inflected): Inflected {
  let top = form;
  while (top.joined) top = top.joined;
  return top;
}

function join(form: Inflected, other: Inflected): void {
  const [root, otherRoot] = [rootOf(form), rootOf(other)];
  if (root !== otherRoot) otherRoot.joined = root;
}

/** Joins what inflection explains. Only forms that begin alike are compared: articles are long. */
function joinInflected(forms: readonly Inflected[], inflection: Inflection): void {
  for (const block of groupBy(forms, beginningOf).values()) {
    for (let index = 0; index < block.length; index++) {
      for (let next = index + 1; next < block.length; next++) {
        const [form, other] = [block[index], block[next]];
        if (form && other && inflection.sameName(form.key, other.key)) join(form, other);
      }
    }
  }
}

/** The first two code units of a form as one number; a form has that many at least. */
const beginningOf = ({ key }: Inflected): number => (key.charCodeAt(0) << 16) | key.charCodeAt(1);

/** Joins foreign spellings with the form that is written as they sound. */
function joinAlike(forms: readonly Inflected[], { between }: Comparison): void {
  const foreign = forms.filter(({ spelling }) => spelling.isForeign);
  if (foreign.length === 0) return;
  const native = forms.filter(({ key, spelling }) => key.length > 3 && !spelling.isForeign);
  const byOpening = groupBy(native, ({ spelling }) => spelling.opening);
  for (const form of foreign) {
    const { key, spelling } = form;
    const same = byOpening
      .get(spelling.opening)
      ?.find(
        (other) =>
          Math.abs(other.key.length - key.length) < 4 &&
          maySoundSame(other.spelling.consonants, spelling.consonants) &&
          between(spelling, other.spelling) > leastOfOneSound,
      );
    if (same) join(same, form);
  }
}

const leastOfOneSound = 0.95;
