// Sounds that one language takes for the other: James is Džejms, Hughes is Hjuz.
const kinds = ['bp', 'dtczsjxhgkq', 'fvwu', 'm', 'n', 'l', 'r'];

/** The kinds of consonants in a folded word, one bit each. */
export function consonantsOf(word: string): number {
  let mask = 0;
  for (const letter of word) {
    const kind = kinds.findIndex((letters) => letters.includes(letter));
    if (kind >= 0) mask |= 1 << kind;
  }
  return mask;
}

/** The kind of the first consonant that no spelling leaves out; -1 where there is none. */
export const firstConsonant = (word: string): number =>
  kinds.findIndex((letters) => letters.includes(/[^aeiouyhj]/.exec(word)?.[0] ?? '-'));

/** False for two words that share so few kinds of consonants that they cannot sound alike. */
export function mayBeAlike(a: number, b: number): boolean {
  const most = Math.max(bits(a), bits(b));
  return most === 0 || (bits(a & b) * 2 >= most && bits(a ^ b) < 3);
}

/** False for two words whose consonants are too far apart to sound the same. */
export const maySoundSame = (a: number, b: number): boolean => bits(a ^ b) < 2;

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}
