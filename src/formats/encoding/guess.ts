import { decodedAs } from './decoder.ts';

// In the order in which they are taken where a text reads alike in several.
const candidates = ['windows-1250', 'iso-8859-2', 'windows-1251', 'windows-1252'] as const;

// The letters beyond ASCII that the languages of these encodings are written with.
const alphabets: readonly string[] = [
  'čćđšž',
  'áčďéěíňóřšťúůýžĺľŕäô',
  'ąćęłńóśźż',
  'áéíóöőúüű',
  'ăâîşţ',
  'äöüß',
  'àâæçéèêëîïôœùûü',
  'áéíñóúü',
  'àáâãçéêíóôõú',
  'àèéìòù',
  'åäöøæéü',
];

const known: readonly ReadonlySet<string>[] = alphabets.map(
  (letters) => new Set([...letters, ...letters.toUpperCase()]),
);

// Enough to tell, however long the file.
const sampleLength = 200_000;

/**
 * The encoding in which the bytes of a file read like a language, by the standard's name; null
 * where they read like none. What is beyond ASCII has to be letters of one alphabet, in words that
 * are not a mixture of scripts, and signs where signs belong.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleLength);
  let best: string | null = null;
  let most = 0;
  for (const name of candidates) {
    const text = decodedAs(sample, name);
    const score = text === null ? 0 : likeness(text);
    if (score > most) [best, most] = [name, score];
  }
  return best;
}

/** How much a text reads like one: what speaks for it, less what speaks against it. */
function likeness(text: string): number {
  const byAlphabet = known.map(() => 0);
  let cyrillic = 0;
  let against = signsAgainst(text);
  // Words first, then those beyond ASCII: one expression for both would take for ever on long words.
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!/[^\P{L}A-Za-z]/u.test(word)) continue;
    const letters = word.replace(/[A-Za-z]/g, '');
    if (!isWellCased(word)) against += letters.length;
    if (/^\p{Script=Cyrillic}+$/u.test(word)) cyrillic += letters.length;
    else if (/\p{Script=Cyrillic}/u.test(word)) against += 2 * letters.length;
    else {
      for (const [index, alphabet] of known.entries()) {
        for (const letter of letters) {
          byAlphabet[index] = (byAlphabet[index] ?? 0) + (alphabet.has(letter) ? 1 : -1);
        }
      }
    }
  }
  return Math.max(cyrillic, ...byAlphabet) - against;
}

const isWellCased = (word: string): boolean =>
  !/\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(word);

/** Signs that no text has, or has not in the middle of a word. */
function signsAgainst(text: string): number {
  const controls = text.match(/[\u0080-\u009f]/g)?.length ?? 0;
  const inside = text.match(/\p{L}(?:[^\P{S}$+<=>^`|~]|[¡-¿])(?=\p{L})/gu)?.length ?? 0;
  const odd = text.match(/[¤¦¨¬¯¸ˇ˘˙˛˝]/g)?.length ?? 0;
  return 4 * controls + 2 * inside + odd;
}
