/** A letter or a mark that stands on one. */
export const letter = 1;
export const digit = 2;
export const space = 3;
export const other = 4;

/**
 * What a sign of a text is: a letter, a digit of any script, white space, or another. Texts are read sign by sign many times over, so each is asked of Unicode's
 * tables once.
 *
 * @param code a code point
 */
export function kindOfSign(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== 0) return known;
  const kind = foundKind(code);
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

// One place for each sign of the basic plane; 0 where nobody has asked yet.
const kinds = new Uint8Array(0x10000);

function foundKind(code: number): number {
  const sign = String.fromCodePoint(code);
  if (/[\p{L}\p{M}]/u.test(sign)) return letter;
  if (/\p{Nd}/u.test(sign)) return digit;
  return /\s/u.test(sign) ? space : other;
}
