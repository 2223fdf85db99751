import { languageName } from '../../text/language.ts';
import { interfaceLocale } from '../words/locale.ts';

/** A line of a menu of languages. */
export interface LanguageChoice {
  readonly tag: string;
  readonly name: string;
  readonly chosen: boolean;
}

/**
 * A menu of languages by their names. One that is chosen and not in the menu is put into it.
 *
 * @param chosen a BCP 47 tag; null where nothing is chosen
 */
export function languageChoices(
  tags: readonly string[],
  chosen: string | null = null,
): LanguageChoice[] {
  const all = chosen === null || tags.includes(chosen) ? tags : [...tags, chosen];
  return all
    .map((tag) => ({ tag, name: languageName(tag, interfaceLocale), chosen: tag === chosen }))
    .sort((a, b) => a.name.localeCompare(b.name, interfaceLocale));
}
