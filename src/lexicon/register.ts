import { once } from '../text/remember.ts';
import type { Met } from './register-index.ts';
import { nameLanguage, registerKey } from './register-keys.ts';
import {
  type LanguageIndex,
  languageIndex,
  rightSpellings,
  spellingsOf,
  wholeNames,
} from './register-languages.ts';
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
  /** True for a name that is not taken apart, as a pope's: Johannes Paul is no other Johannes. */
  readonly whole?: true;
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
  /** False where no match of `transcribed` can begin with the word, as with nearly all words. */
  beginsWrong(word: string, sourceLanguage: string | null): boolean;
  /** Entries by their whole English name, preferred or accepted. */
  entries(name: string): readonly NameEntry[];
}

/** A register of these entries. What a language needs is put in order when it is first asked for. */
export function createRegister(all: readonly NameEntry[]): NameRegister {
  const units = once(() => all.flatMap(unitsOf));
  const right = once(() => spellingsOf(units(), rightSpellings));
  const wrong = once(() => spellingsOf(units(), (unit) => unit.wrong));
  const byName = once(() => wholeNames(all));
  const languages = new Map<string, LanguageIndex>();
  const byTag = new Map<string, LanguageIndex>();
  const languageOf = (tag: string): LanguageIndex => {
    let index = byTag.get(tag);
    if (!index) {
      const language = nameLanguage(tag);
      index = languages.get(language) ?? languageIndex(units(), language);
      languages.set(language, index);
      byTag.set(tag, index);
    }
    return index;
  };
  const isTrap = (words: readonly string[], at: number, it: Met<NameUnit>): boolean => {
    const { traps } = it.value.entry;
    return (
      traps.some((trap) => registerKey(trap, 'en') === it.lemma) ||
      right()
        .at(words, at)
        .some((other) => other.length === it.length && other.value !== it.value)
    );
  };
  const matches = (met: readonly Met<NameUnit>[], words: readonly string[], at: number) =>
    met.map((it): NameMatch => {
      const { value: unit, length, ending } = it;
      return { unit, length, ending, trap: isTrap(words, at, it) };
    });
  return {
    all,
    english: (words, at) =>
      right()
        .at(words, at)
        .map(({ value, length }) => ({ unit: value, length, ending: '', trap: false })),
    source: (words, at, language) => matches(languageOf(language).source.at(words, at), words, at),
    transcribed(words, at, sourceLanguage) {
      const listed = wrong().at(words, at);
      const left = sourceLanguage === null ? [] : languageOf(sourceLanguage).leftOver.at(words, at);
      if (listed.length + left.length === 0) return none;
      const met = [...listed, ...left];
      const known = right().at(words, at);
      return matches(
        met.filter((it) => !known.some((r) => r.value === it.value && r.length >= it.length)),
        words,
        at,
      );
    },
    beginsWrong: (word, sourceLanguage) =>
      wrong().begins(word) ||
      (sourceLanguage !== null && languageOf(sourceLanguage).leftOver.begins(word)),
    entries: (name) => byName().get(registerKey(name, 'en')) ?? [],
  };
}

const none: readonly NameMatch[] = [];
