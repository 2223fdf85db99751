import { exactIndex, type Met, type SpellingIndex, stemIndex } from './register-index.ts';
import { nameLanguage, registerKey } from './register-keys.ts';
import { type NameUnit, unitsOf } from './register-units.ts';

export const nameKinds = ['person', 'place', 'country', 'people', 'institution'] as const;

export type NameKind = (typeof nameKinds)[number];

/** One person, place, people or institution, and how it is rightly written. */
export interface NameEntry {
  readonly kind: NameKind;
  /** The preferred English spelling. */
  readonly en: string;
  /** Other right English spellings; no diacritic-less copies, which are accepted anyway. */
  readonly accepted: readonly string[];
  /**
   * Names in other languages, by base language, nominative: `sr` in Cyrillic, for Serbian,
   * Bosnian and Montenegrin; `hr`, `de`, `uk`…
   */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** A person's family name in English where it is not the last word: "Xi" of "Xi Jinping". */
  readonly family?: string;
  /** Oblique forms of the whole name that no simple paradigm gives, by language as in `names`. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** Wrong English spellings that are not the transcription itself. */
  readonly wrong: readonly string[];
  /** Transcriptions that are an English word or somebody else's name: proof is wanted. */
  readonly traps: readonly string[];
}

/** A word or phrase of a text that stands where a unit of a name is written. */
export interface NameMatch {
  readonly unit: NameUnit;
  /** How many words it takes. */
  readonly length: number;
  /** What follows the stem in the last word, folded; empty for the dictionary form. */
  readonly ending: string;
  /** True where the form is also an English word or another name, so that proof is wanted. */
  readonly trap: boolean;
}

/**
 * The register of names: what is known to be right, and what is known to be a transcription left
 * over. Words are parted at hyphens, without possessives, and looked up folded (no capitals, no
 * diacritics); whether an ending is one that the language has is for the caller to judge. Names
 * of several words are found from their first word, the longest first.
 */
export interface NameRegister {
  readonly all: readonly NameEntry[];
  /** Units whose right English spelling, preferred or accepted, begins at `words[at]`. */
  english(words: readonly string[], at: number): readonly NameMatch[];
  /** Units whose name in the language of the text begins at `words[at]`, inflected or not. */
  source(words: readonly string[], at: number, language: string): readonly NameMatch[];
  /**
   * Units that the English words at `words[at]` are a wrong spelling of: a listed one, or the name
   * as the source language has it, inflected or not. Never what is also a right spelling of the
   * same unit. Without a source (`null`) the listed ones alone.
   */
  transcribed(
    words: readonly string[],
    at: number,
    sourceLanguage: string | null,
  ): readonly NameMatch[];
  /** Entries by their whole English name, preferred or accepted. */
  entries(name: string): readonly NameEntry[];
}

/** A register of these entries. */
export function createRegister(all: readonly NameEntry[]): NameRegister {
  const right = exactIndex<NameUnit>('en');
  const wrong = exactIndex<NameUnit>('en');
  const leftOver = new Map<string, SpellingIndex<NameUnit>>();
  const sources = new Map<string, SpellingIndex<NameUnit>>();
  const byName = new Map<string, NameEntry[]>();
  for (const unit of all.flatMap(unitsOf)) {
    for (const spelling of rightSpellings(unit)) right.add(spelling, unit);
    for (const [tag, spellings] of Object.entries(unit.names)) {
      const language = nameLanguage(tag);
      const source = indexOf(sources, language);
      const wrongly = indexOf(leftOver, language);
      const forms = unit.part === 'whole' ? (unit.entry.forms[tag] ?? []) : [];
      for (const form of [...spellings, ...forms]) {
        source.add(form, unit);
        if (readsAsWrong(form, unit, tag)) wrongly.add(form, unit);
      }
    }
    for (const spelling of unit.wrong) wrong.add(spelling, unit);
    if (unit.part !== 'whole') continue;
    for (const spelling of rightSpellings(unit)) {
      const key = registerKey(spelling, 'en');
      byName.set(key, [...(byName.get(key) ?? []), unit.entry]);
    }
  }
  const matches = (met: readonly Met<NameUnit>[], words: readonly string[], at: number) =>
    met.map(({ value, length, ending }): NameMatch => {
      const text = words.slice(at, at + length).join(' ');
      const trap =
        value.entry.traps.some((it) => registerKey(it, 'en') === registerKey(text, 'en')) ||
        right.at(words, at).some((other) => other.length === length && other.value !== value);
      return { unit: value, length, ending, trap };
    });
  return {
    all,
    english: (words, at) =>
      right
        .at(words, at)
        .map(({ value, length }) => ({ unit: value, length, ending: '', trap: false })),
    source: (words, at, language) =>
      matches(sources.get(nameLanguage(language))?.at(words, at) ?? [], words, at),
    transcribed(words, at, sourceLanguage) {
      const left = sourceLanguage === null ? undefined : leftOver.get(nameLanguage(sourceLanguage));
      const met = [...wrong.at(words, at), ...(left?.at(words, at) ?? [])];
      const known = right.at(words, at);
      return matches(
        met.filter((it) => !known.some((r) => r.value === it.value && r.length === it.length)),
        words,
        at,
      );
    },
    entries: (name) => byName.get(registerKey(name, 'en')) ?? [],
  };
}

/**
 * The register with the house's own entries over the shipped ones. A shipped entry of the same
 * kind that knows the house's preferred spelling, right or wrong, gives way: its other spellings,
 * unless the house accepts them, become wrong; what it knows of other languages stays.
 */
export function withHouseEntries(
  register: NameRegister,
  entries: readonly NameEntry[],
): NameRegister {
  const kept = new Set(register.all);
  const house = entries.map((entry) => {
    const key = registerKey(entry.en, 'en');
    const shipped = register.all.find(
      (other) =>
        other.kind === entry.kind &&
        [other.en, ...other.accepted, ...other.wrong].some((it) => registerKey(it, 'en') === key),
    );
    if (!shipped) return entry;
    kept.delete(shipped);
    const chosen = new Set([entry.en, ...entry.accepted].map((it) => registerKey(it, 'en')));
    const given = [shipped.en, ...shipped.accepted, ...shipped.wrong, ...entry.wrong];
    return {
      ...shipped,
      ...entry,
      names: { ...shipped.names, ...entry.names },
      wrong: [...new Set(given.filter((it) => !chosen.has(registerKey(it, 'en'))))],
    };
  });
  return createRegister([...house, ...kept]);
}

function indexOf<T>(indexes: Map<string, SpellingIndex<T>>, language: string): SpellingIndex<T> {
  const index = indexes.get(language) ?? stemIndex<T>(language);
  indexes.set(language, index);
  return index;
}

const rightSpellings = (unit: NameUnit): string[] => [unit.en, ...unit.accepted];

/** True for a name of another language in Latin letters that would be wrong in English. */
function readsAsWrong(form: string, unit: NameUnit, tag: string): boolean {
  const key = registerKey(form, tag);
  return (
    !/\p{Script=Cyrillic}/u.test(key) &&
    !rightSpellings(unit).some((spelling) => registerKey(spelling, 'en') === key)
  );
}
