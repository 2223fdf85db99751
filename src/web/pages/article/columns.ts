import { languageName } from '../../../text/language.ts';
import { interfaceLocale } from '../../words/locale.ts';

/** The language of a column, and the way it is written. */
export interface Column {
  readonly name: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export const columnOf = (language: string): Column => ({
  name: languageName(language, interfaceLocale),
  lang: language,
  dir: isRightToLeft(language) ? 'rtl' : 'ltr',
});

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** Whether a language is written from right to left, by the script it usually has. */
const isRightToLeft = (language: string): boolean =>
  rightToLeftScripts.has(new Intl.Locale(language).maximize().script ?? '');
