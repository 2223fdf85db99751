import { commonCyrillic, type LetterTable, serbianCyrillic } from '../text/serbian.ts';

/**
 * Cyrillic and Latin spellings brought together. What is made here is for comparing: Serbian and
 * Macedonian come out in their own Latin spelling, the other languages in letters of the same kind
 * (č, š, ž, c, j), so that one set of sound rules serves every Slavic source.
 */

// The official romanisation of Macedonian, digraphs for ѓ and ќ.
// biome-ignore format: a table reads better in rows
const macedonian: LetterTable = {
  ...commonCyrillic, ѓ: 'gj', ѕ: 'dz', ј: 'j', љ: 'lj', њ: 'nj', ќ: 'kj', џ: 'dž', ѐ: 'e', ѝ: 'i',
};

// х is kept apart from г, which Ukrainian and Belarusian say as h.
// biome-ignore format: a table reads better in rows
const russian: LetterTable = {
  ...commonCyrillic, ё: 'jo', й: 'j', х: 'kh', щ: 'šč', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'ju', я: 'ja',
};

// biome-ignore format: a table reads better in rows
const ukrainian: LetterTable = {
  ...russian, г: 'h', ґ: 'g', є: 'je', и: 'y', і: 'i', ї: 'ji', '’': '', 'ʼ': '', "'": '',
};

const belarusian: LetterTable = { ...russian, г: 'h', ґ: 'g', і: 'i', ў: 'w' };

// biome-ignore format: a table reads better in rows
const bulgarian: LetterTable = {
  ...commonCyrillic, й: 'j', щ: 'št', ъ: 'a', ь: 'j', ю: 'ju', я: 'ja', ѝ: 'i',
};

const tables: Readonly<Record<string, LetterTable>> = {
  sr: serbianCyrillic,
  bs: serbianCyrillic,
  hr: serbianCyrillic,
  mk: macedonian,
  ru: russian,
  uk: ukrainian,
  be: belarusian,
  bg: bulgarian,
};

const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * A word or text in Latin letters; what is Latin already stays as it is. Places change with the
 * length, so romanise words rather than texts where places matter.
 *
 * @param text any text
 * @param language the BCP 47 tag the text is in; of an unknown one, Cyrillic is read as Russian
 */
export function romanise(text: string, language: string): string {
  if (!cyrillic.test(text)) return text;
  const table = tables[(language.split('-')[0] ?? '').toLowerCase()] ?? russian;
  let latin = '';
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    const small = letter.toLowerCase();
    const written = table[small] ?? russian[small] ?? serbianCyrillic[small];
    // An apostrophe parts consonant and vowel in Ukrainian words; elsewhere it is a quote.
    if (written === undefined || (!cyrillic.test(letter) && !betweenCyrillic(text, index))) {
      latin += letter;
    } else if (letter === small) {
      latin += written;
    } else {
      latin += inCapitals(text, index) ? written.toUpperCase() : capitalised(written);
    }
  }
  return latin;
}

const betweenCyrillic = (text: string, index: number): boolean =>
  cyrillic.test(text.charAt(index - 1)) && cyrillic.test(text.charAt(index + 1));

/** True when the capital at `index` stands in a word of capitals: Љ is LJ in ЉУБАВ, Lj in Љубав. */
function inCapitals(text: string, index: number): boolean {
  const next = text.charAt(index + 1);
  if (/\p{L}/u.test(next)) return /\p{Lu}/u.test(next);
  const previous = text.charAt(index - 1);
  return /\p{Lu}/u.test(previous);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// Letters that Unicode does not take apart into a base letter and a mark.
// biome-ignore format: a table reads better in rows
const foldings: LetterTable = {
  đ: 'dj', ł: 'l', ø: 'o', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ð: 'd', ħ: 'h', ŋ: 'n',
  'ʼ': '', '’': '', "'": '', 'ʻ': '', '‘': '',
};

const plain = /^[a-z]*$/;

/**
 * A word in small letters without diacritics and apostrophes, to compare spellings: `Đoković` and
 * `Djokovic` fold to the same. Cyrillic is left; romanise first.
 */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (plain.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z]/gu, (letter) => foldings[letter] ?? letter);
}

// Where the letters of other scripts than Latin begin.
const firstBeyondLatin = 0x0370;

/** A word in small Latin letters. */
export const smallLatin = (word: string, language: string): string =>
  word.charCodeAt(0) < firstBeyondLatin
    ? word.toLowerCase()
    : romanise(word, language).toLowerCase();
