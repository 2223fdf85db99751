// Sounds that one language takes for the other: James is Džejms, Hughes is Hjuz.
const kinds = ['bp', 'dtczsjxhgkq', 'fvwu', 'm', 'n', 'l', 'r'];

/** How many kinds of consonants there are. */
export const consonantKinds: number = kinds.length;

// The kind of each letter from a to z, -1 for vowels; letters beyond are of no kind either.
const kindOf = Int8Array.from({ length: 128 }, (_, code) =>
  kinds.findIndex((letters) => letters.includes(String.fromCharCode(code))),
);

const kindAt = (word: string, at: number): number => {
  const code = word.charCodeAt(at);
  return code < kindOf.length ? (kindOf[code] ?? -1) : -1;
};

/** The kinds of consonants in a folded word, one bit each. */
export function consonantsOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) {
    const kind = kindAt(word, at);
    if (kind >= 0) mask |= 1 << kind;
  }
  return mask;
}

/** The kind of the first consonant that no spelling leaves out; -1 where there is none. */
export function firstConsonant(word: string): number {
  for (let at = 0; at < word.length; at++) {
    if (!leftOut.includes(word.charAt(at))) return kindAt(word, at);
  }
  return -1;
}

const leftOut = 'aeiouyhj';

/** False for two words that share so few kinds of consonants that they cannot sound alike. */
export function mayBeAlike(a: number, b: number): boolean {
  const most = Math.max(bits[a] ?? 0, bits[b] ?? 0);
  return most === 0 || ((bits[a & b] ?? 0) * 2 >= most && (bits[a ^ b] ?? 0) < 3);
}

/** False for two words whose consonants are too far apart to sound the same. */
export const maySoundSame = (a: number, b: number): boolean => (bits[a ^ b] ?? 0) < 2;

/** How many bits each set of kinds has. */
const bits = Uint8Array.from({ length: 1 << kinds.length }, (_, mask) => {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
});
