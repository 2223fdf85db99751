import { groupBy } from '../text/group.ts';
import { oncePerWord } from '../text/remember.ts';
import type { Placed } from './article.ts';
import { consonantsOf, firstConsonant, maySoundSame } from './consonants.ts';
import type { Inflection } from './inflection.ts';

/** One name of the source text with all its inflected forms. */
export interface Lemma {
  /** The forms that stand in the text, folded, the shortest first. */
  readonly keys: readonly string[];
  readonly mentions: readonly Placed[];
  readonly beads: ReadonlySet<number>;
}

// Forms of one name begin alike; comparing only those keeps long articles quick.
const blockLength = 2;

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
  const byKey = groupBy(mentions, ({ key }) => key);
  const keys = [...byKey.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const parent = new Map(keys.map((key) => [key, key]));
  const root = (key: string): string => {
    let top = key;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    return top;
  };
  for (const block of groupBy(keys, (key) => key.slice(0, blockLength)).values()) {
    for (const [index, key] of block.entries()) {
      for (const other of block.slice(index + 1)) {
        if (root(key) !== root(other) && inflection.sameName(key, other)) {
          parent.set(root(other), root(key));
        }
      }
    }
  }
  if (alike) {
    const foreignKeys = keys.filter(isForeign);
    const isNative = (key: string): boolean => key.length > 3 && !isForeign(key);
    const native = groupBy(foreignKeys.length > 0 ? keys.filter(isNative) : [], firstConsonant);
    for (const foreign of foreignKeys) {
      const same = native
        .get(firstConsonant(foreign))
        ?.find(
          (key) =>
            Math.abs(key.length - foreign.length) < 4 &&
            maySoundSame(consonantsOf(key), consonantsOf(foreign)) &&
            alike(foreign, key) > leastOfOneSound,
        );
      if (same !== undefined) parent.set(root(foreign), root(same));
    }
  }
  return [...groupBy(keys, root).values()].map((forms) => {
    const all = forms.flatMap((key) => byKey.get(key) ?? []);
    return { keys: forms, mentions: all, beads: new Set(all.map(({ bead }) => bead)) };
  });
}

const leastOfOneSound = 0.95;

// Letters and groups that a language without them has in foreign names only.
const isForeign = oncePerWord((key) => key.length > 3 && /[wxqy]|(.)\1|[pt]h|ck|[sc]h/.test(key));
