import type { NameFacts } from '../lexicon/names.ts';
import { oncePer } from '../text/remember.ts';

/** Which forms of names are one name, inflected. All words are folded and romanised. */
export interface Inflection {
  /** True when one stem and one set of endings explain both forms. */
  sameName(a: string, b: string): boolean;
  /** What the dictionary form of an inflected name may sound like, the form itself first. */
  bases(form: string): readonly string[];
  /** True when `form` is `base` with an ending that no dictionary form has (Rutte, Rutteom). */
  isOblique(base: string, form: string): boolean;
  /** True for an ending that some name takes, none included. */
  hasEnding(ending: string): boolean;
}

/** How the names of a language are inflected, found out once. */
export const inflectionBy = oncePer(({ paradigms }: NameFacts) => inflectionOf(paradigms));

/** @param paradigms sets of endings, the dictionary form's first */
export function inflectionOf(paradigms: readonly (readonly string[])[]): Inflection {
  const byEnding = new Map<string, number[]>();
  for (const [index, endings] of paradigms.entries()) {
    for (const ending of endings) {
      const list = byEnding.get(ending);
      if (list) list.push(index);
      else byEnding.set(ending, [index]);
    }
  }
  const first = new Set(paradigms.map((endings) => endings[0] ?? ''));
  const share = (a: string, b: string): boolean => {
    const others = byEnding.get(b);
    return others !== undefined && (byEnding.get(a) ?? []).some((index) => others.includes(index));
  };
  const basesOf = new Map<string, readonly string[]>();
  return {
    hasEnding: (ending) => ending === '' || byEnding.has(ending),
    sameName(a, b) {
      if (a === b) return true;
      for (let stem = commonStart(a, b); stem >= shortestStem; stem--) {
        if (Math.max(a.length, b.length) - stem > longestEnding) return false;
        if (share(a.slice(stem), b.slice(stem))) return true;
      }
      return false;
    },
    bases(form) {
      let bases = basesOf.get(form);
      if (!bases) {
        bases = findBases(form, paradigms, byEnding);
        if (basesOf.size > 20_000) basesOf.clear();
        basesOf.set(form, bases);
      }
      return bases;
    },
    isOblique(base, form) {
      for (let stem = commonStart(base, form); stem >= shortestStem; stem--) {
        const ending = form.slice(stem);
        if (ending.length > longestEnding) return false;
        if (!first.has(ending) && share(base.slice(stem), ending)) return true;
      }
      return false;
    },
  };
}

const shortestStem = 2;
const longestEnding = 5;
const mostBases = 6;

function findBases(
  form: string,
  paradigms: readonly (readonly string[])[],
  byEnding: ReadonlyMap<string, readonly number[]>,
): string[] {
  const bases = new Set([form]);
  for (let length = 1; length <= longestEnding && form.length - length >= 3; length++) {
    const stem = form.slice(0, -length);
    for (const index of byEnding.get(form.slice(-length)) ?? []) {
      const base = paradigms[index]?.[0] ?? '';
      // A last vowel weighs little by sound, so the bare stem stands for all of those.
      bases.add(base.length > 1 ? stem + base : stem);
    }
  }
  return [...bases].slice(0, mostBases);
}

function commonStart(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length);
  let length = 0;
  while (length < shortest && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
