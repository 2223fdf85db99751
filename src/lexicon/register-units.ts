import type { NameEntry } from './register.ts';

/**
 * What is looked up: a whole name, or one word of a person's name, with its spellings. A family
 * name stands alone in news; a given name proves little unless its family name is beside it.
 */
export interface NameUnit {
  readonly entry: NameEntry;
  readonly part: 'whole' | 'given' | 'family';
  /** The preferred English spelling of the unit. */
  readonly en: string;
  /** Other right English spellings of the unit. */
  readonly accepted: readonly string[];
  /** Wrong English spellings that are not the transcription itself. */
  readonly wrong: readonly string[];
  /** The unit in other languages, by base language, nominative. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/**
 * The units of an entry: the whole name, and for a person each capitalised word that is no number
 * (XIV), initials or particle (Van der Bellen). A spelling with another number of words than the
 * English name cannot be taken apart; it counts as a whole only.
 */
export function unitsOf(entry: NameEntry): NameUnit[] {
  const { en, accepted, wrong, names } = entry;
  const whole: NameUnit = { entry, part: 'whole', en, accepted, wrong, names };
  const words = en.split(' ');
  if (entry.kind !== 'person' || entry.whole || words.length === 1) return [whole];
  const family = new Set((entry.family ?? words.at(-1) ?? en).split(' '));
  const parts = words.flatMap((word, index): NameUnit[] =>
    /^\p{Lu}.*\p{Ll}/u.test(word) && !particles.has(word.toLowerCase())
      ? [
          {
            entry,
            part: family.has(word) ? 'family' : 'given',
            en: word,
            accepted: wordsAt(accepted, index, words.length).filter((other) => other !== word),
            wrong: wordsAt(wrong, index, words.length).filter((other) => other !== word),
            names: Object.fromEntries(
              Object.entries(names).map(([language, spellings]) => [
                language,
                wordsAt(spellings, index, words.length),
              ]),
            ),
          },
        ]
      : [],
  );
  return [whole, ...parts];
}

// They belong to many names, and stand for none of them alone.
const particles = new Set(['da', 'de', 'del', 'der', 'di', 'la', 'le', 'van', 'von']);

function wordsAt(spellings: readonly string[], index: number, count: number): string[] {
  const found = spellings.flatMap((spelling) => {
    const words = spelling.split(' ');
    const word = words.length === count ? words[index] : undefined;
    return word === undefined ? [] : [word];
  });
  return [...new Set(found)];
}
