/** Letters of one script, and what another writes for them. */
export type LetterTable = Readonly<Record<string, string>>;

/** Letters that all Slavic Cyrillic alphabets have, and Serbian writes alike in Latin. */
// biome-ignore format: a table reads better in rows
export const commonCyrillic: LetterTable = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'ž', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', ш: 'š',
};

/** Serbian Cyrillic in Latin letters; the two correspond letter by letter, so this is exact. */
export const serbianCyrillic: LetterTable = {
  ...commonCyrillic,
  ђ: 'đ',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'ć',
  џ: 'dž',
};
