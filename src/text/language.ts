import { oncePerWord } from './remember.ts';

/**
 * Language tags are BCP 47 (`sr-Latn-ME`, `en`). What is said here of a tag reads its parts only;
 * which languages have data is the lexicon's to tell.
 */

const aliases: Readonly<Record<string, string>> = {
  // ICU does not know the code of Montenegrin (ISO 639-2 `cnr`): it is written as Serbian of
  // Montenegro, in Latin script unless the tag says otherwise.
  cnr: 'sr-Latn-ME',
  'cnr-cyrl': 'sr-Cyrl-ME',
  'cnr-latn': 'sr-Latn-ME',
  'cnr-me': 'sr-Latn-ME',
  mne: 'sr-Latn-ME',
  scc: 'sr',
  scr: 'hr',
  sh: 'sr-Latn',
};

/**
 * The canonical form of a language tag, `cnr` and its like written as ICU knows them.
 * Gives null for what is no language tag.
 */
export const canonicalLanguage = oncePerWord((tag: string): string | null => {
  const trimmed = tag.trim().replaceAll('_', '-');
  const alias = aliases[trimmed.toLowerCase()];
  if (alias !== undefined) return alias;
  try {
    return Intl.getCanonicalLocales(trimmed)[0] ?? null;
  } catch {
    return null;
  }
});

/** The bare language of a tag: `sr-Latn-ME` gives `sr`. */
export const baseLanguage = (tag: string): string => (tag.split('-')[0] ?? tag).toLowerCase();

/** The script a tag names, if it names one: `sr-Latn-ME` gives `Latn`. */
export function scriptOf(tag: string): string | null {
  return tag.split('-').find((part, index) => index > 0 && /^[A-Za-z]{4}$/.test(part)) ?? null;
}

const southSlavicStandards = new Set(['sr', 'hr', 'bs']);

/** Serbian, Croatian, Bosnian and Montenegrin, which share their grammar and most words. */
export const isBcms = (tag: string): boolean => southSlavicStandards.has(baseLanguage(tag));

/**
 * The folders of `data/languages/` that hold the facts of a language, most specific first:
 * `sr-Latn-ME` gives `sr-Latn-ME`, `sr-Latn`, `sr`.
 */
export function languageChain(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/** The name of a language for people, in the language of the interface. */
export function languageName(tag: string, interfaceLocale: string): string {
  if (/^sr(-[A-Za-z]{4})?-ME$/.test(tag)) {
    const script = scriptOf(tag) === 'Cyrl' ? ' (Cyrillic)' : '';
    return `Montenegrin${script}`;
  }
  return new Intl.DisplayNames([interfaceLocale], { type: 'language' }).of(tag) ?? tag;
}

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
const rightToLeftLanguages = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'ckb', 'yi', 'dv', 'sd', 'ug']);

/** True for a language written from right to left. */
export function isRightToLeft(tag: string): boolean {
  const script = scriptOf(tag);
  return script ? rightToLeftScripts.has(script) : rightToLeftLanguages.has(baseLanguage(tag));
}
