import { baseLanguage, isBcms } from '../text/language.ts';
import { serbianCyrillic } from '../text/serbian.ts';

/**
 * What a word is looked up by: small letters without diacritics, Serbian Cyrillic as Latin, so
 * that Шолц, Šolc and Solc meet. Other Cyrillic stays, with ё as е, as it is mostly written.
 *
 * @param word one word of a name
 * @param language the BCP 47 tag of the text it stands in
 */
export function registerKey(word: string, language: string): string {
  const small = word.toLowerCase();
  if (plain.test(small)) return small;
  const latin = isBcms(language)
    ? small.replace(/[ђ-џа-ш]/gu, (it) => serbianCyrillic[it] ?? it)
    : small;
  if (plain.test(latin)) return latin;
  return withoutMarks(latin.replace(/[’ʼ'‘`ʻ]/gu, ''));
}

const plain = /^[a-z -]*$/;

/** The languages that share their forms of names: the four South Slavic standards are one. */
export const nameLanguage = (tag: string): string => (isBcms(tag) ? 'sr' : baseLanguage(tag));

// Letters that Unicode does not take apart into a base letter and a mark.
const whole: Readonly<Record<string, string>> = {
  đ: 'dj',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  ё: 'е',
};

// Marks are taken off Latin letters alone: й and ї are letters of their own.
const withoutMarks = (small: string): string =>
  small
    .replace(/[^a-z\s]/gu, (letter) => whole[letter] ?? letter)
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC');
