import { groupBy } from '../text/group.ts';
import type { Placed } from './article.ts';
import { consonantsOf, firstConsonant, maySoundSame } from './consonants.ts';
import type { Inflection } from './inflection.ts';

/** One name of the source text with all its inflected forms. */
export interface Lemma {
  /** Which of the names of its text it is. */
  readonly order: number;
  /** The forms that stand in the text, folded, the shortest first. */
  readonly keys: readonly string[];
  readonly mentions: readonly Placed[];
}

/** A form with its places, a form that is known to be the same name, and their lemma. */
interface Inflected {
  readonly key: string;
  readonly mentions: Placed[];
  joined: Inflected | null;
  lemma: Growing | null;
}

interface Growing extends Lemma {
  readonly keys: string[];
  readonly mentions: Placed[];
}

/**
 * The names of the source text: forms that one stem and one set of endings explain are one name.
 *
 * @param alike how well a foreign spelling sounds like a form, where the language writes foreign
 *   names as they sound: a source may have Cromwell here and Kromvel there; else null
 */
export function lemmasOf(
  mentions: readonly Placed[],
  inflection: Inflection,
  alike: ((written: string, form: string) => number) | null,
): Lemma[] {
  const forms = [...formsOf(mentions)].sort(byLength);
  joinInflected(forms, inflection);
  if (alike) joinAlike(forms, alike);
  const lemmas: Growing[] = [];
  for (const form of forms) {
    const root = rootOf(form);
    let { lemma } = root;
    if (!lemma) {
      lemma = { order: lemmas.length, keys: [], mentions: [] };
      lemmas.push(lemma);
      root.lemma = lemma;
    }
    lemma.keys.push(form.key);
    for (const mention of form.mentions) lemma.mentions.push(mention);
  }
  return lemmas;
}

function formsOf(mentions: readonly Placed[]): Iterable<Inflected> {
  const byKey = new Map<string, Inflected>();
  for (const mention of mentions) {
    const known = byKey.get(mention.key);
    if (known) known.mentions.push(mention);
    else
      byKey.set(mention.key, { key: mention.key, mentions: [mention], joined: null, lemma: null });
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
function joinAlike(
  forms: readonly Inflected[],
  alike: (written: string, form: string) => number,
): void {
  const foreign = forms.filter(({ key }) => isForeign(key));
  if (foreign.length === 0) return;
  const isNative = ({ key }: Inflected): boolean => key.length > 3 && !isForeign(key);
  const native = groupBy(forms.filter(isNative), ({ key }) => firstConsonant(key));
  for (const form of foreign) {
    const { key } = form;
    const same = native
      .get(firstConsonant(key))
      ?.find(
        (other) =>
          Math.abs(other.key.length - key.length) < 4 &&
          maySoundSame(consonantsOf(other.key), consonantsOf(key)) &&
          alike(key, other.key) > leastOfOneSound,
      );
    if (same) join(same, form);
  }
}

const leastOfOneSound = 0.95;

/**
 * True for a form with letters or groups that a language without them has in foreign names only:
 * w, x, q, y, a doubled letter, ph, th, sh, ch, ck.
 */
function isForeign(key: string): boolean {
  if (key.length < 4) return false;
  let last = ' ';
  for (let at = 0; at < key.length; at++) {
    const letter = key.charAt(at);
    if (letter === last || foreignLetters.includes(letter)) return true;
    if (letter === 'h' && beforeH.includes(last)) return true;
    if (letter === 'k' && last === 'c') return true;
    last = letter;
  }
  return false;
}

const foreignLetters = 'wxqy';
const beforeH = 'ptsc';
