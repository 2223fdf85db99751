import { languageName } from '../../text/language.ts';
import { namedLanguage } from '../pairs.ts';

// The languages whose names a header is looked up for, and the languages it may be written in.
const languages =
  'bg bs ca cs da de el en es et fi fr ga hr hu is it ja ko lt lv mk mt nl no pl pt ro ru sk sl sq sr sr-Latn sr-Cyrl sr-Latn-ME sv tr uk zh ar he hi'.split(
    ' ',
  );
const headerLanguages = ['en', 'de', 'fr', 'es', 'it', 'pl', 'cs', 'ru', 'sr', 'sr-Latn', 'hr'];

/**
 * The language that a column is named for, as a BCP 47 tag: by its tag (`en`, `sr-Latn`), or by its
 * name in one of the larger languages or in itself. Null for any other name.
 */
export function columnLanguage(name: string): string | null {
  const told = name.trim();
  // Tags are in small letters: “No” and “Da” are words.
  if (/^[a-z]{2,3}(?:[-_@][A-Za-z]{2,10}){0,3}$/.test(told)) {
    const tag = namedLanguage(told);
    if (tag !== null && languageName(tag, 'en') !== tag) return tag;
  }
  tags ??= tagsByName();
  return tags.get(told.toLowerCase()) ?? null;
}

let tags: ReadonlyMap<string, string> | null = null;

function tagsByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of languages) {
    for (const locale of [...headerLanguages, tag]) {
      const name = languageName(tag, locale).toLowerCase();
      if (!found.has(name)) found.set(name, tag);
    }
  }
  return found;
}
