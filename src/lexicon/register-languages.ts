import type { NameEntry } from './register.ts';
import { exactIndex, type SpellingIndex, stemIndex } from './register-index.ts';
import { nameLanguage, registerKey } from './register-keys.ts';
import type { NameUnit } from './register-units.ts';

/** Names as one language writes them, and those of them that would be wrong in English. */
export interface LanguageIndex {
  readonly source: SpellingIndex<NameUnit>;
  readonly leftOver: SpellingIndex<NameUnit>;
}

const writtenInCyrillic = new Set(['ru', 'uk', 'bg', 'mk', 'be']);

/** The index of one language, by its base tag; the South Slavic standards are `sr`. */
export function languageIndex(units: readonly NameUnit[], language: string): LanguageIndex {
  const source = stemIndex<NameUnit>(language);
  const leftOver = stemIndex<NameUnit>(language);
  for (const unit of units) {
    const tags = Object.keys(unit.names).filter((tag) => nameLanguage(tag) === language);
    const right = new Set(rightSpellings(unit).map((spelling) => registerKey(spelling, 'en')));
    for (const tag of tags) {
      const forms = unit.part === 'whole' ? (unit.entry.forms[tag] ?? []) : [];
      for (const form of [...(unit.names[tag] ?? []), ...forms]) {
        source.add(form, unit);
        if (readsAsWrong(form, right, tag)) leftOver.add(form, unit);
      }
    }
    // What an entry does not say of a language in Latin letters is written there as in English.
    if (tags.length === 0 && !writtenInCyrillic.has(language)) source.add(unit.en, unit);
  }
  return { source, leftOver };
}

/** English spellings of units, of one sort. */
export function spellingsOf(
  units: readonly NameUnit[],
  spellings: (unit: NameUnit) => readonly string[],
): SpellingIndex<NameUnit> {
  const index = exactIndex<NameUnit>('en');
  for (const unit of units) for (const spelling of spellings(unit)) index.add(spelling, unit);
  return index;
}

/** Entries by their whole right English name, folded. */
export function wholeNames(all: readonly NameEntry[]): Map<string, NameEntry[]> {
  const byName = new Map<string, NameEntry[]>();
  for (const entry of all) {
    for (const spelling of [entry.en, ...entry.accepted]) {
      const key = registerKey(spelling, 'en');
      const known = byName.get(key) ?? [];
      if (!known.includes(entry)) byName.set(key, [...known, entry]);
    }
  }
  return byName;
}

/**
 * The right English spellings of a unit, the preferred one first. English leaves the stroke of đ
 * away as it leaves other marks: Djukanović is found by its key, Dukanović is added here.
 */
export const rightSpellings = (unit: NameUnit): string[] =>
  [unit.en, ...unit.accepted].flatMap((spelling) => {
    const plain = spelling.replaceAll('đ', 'd').replaceAll('Đ', 'D');
    return plain === spelling ? [spelling] : [spelling, plain];
  });

/** True for a name of another language in Latin letters that would be wrong in English. */
function readsAsWrong(form: string, right: ReadonlySet<string>, tag: string): boolean {
  const key = registerKey(form, tag);
  return !right.has(key) && !/\p{Script=Cyrillic}/u.test(key);
}
