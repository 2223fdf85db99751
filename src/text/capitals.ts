/** True for a word whose first letter is upper case. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < firstBeyondAscii) return code >= firstCapital && code <= lastCapital;
  return /^\p{Lu}/u.test(word);
}

const firstBeyondAscii = 0x80;
const firstCapital = 0x41;
const lastCapital = 0x5a;

/** True for a word of two or more letters, all upper case (NATO, U.S). */
export const isAllCapitals = (word: string): boolean =>
  !isSmall(word.charCodeAt(1)) &&
  /^[\p{Lu}\p{M}\p{Nd}.&-]{2,}$/u.test(word) &&
  /\p{Lu}.*\p{Lu}/u.test(word);

// A second letter that is small spares most words the expressions.
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
