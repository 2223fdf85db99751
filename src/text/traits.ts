/**
 * What a word, and so a sentence or a passage, may hold, one bit each. A text without the bit has
 * nothing of the kind, so who looks for it need not read the text.
 */
export const traits = {
  /** Begins with an upper-case letter. */
  capitalised: 1 << 0,
  /** Two or more letters, all upper case (NATO, U.S). */
  capitals: 1 << 1,
  /** An upper-case letter anywhere. */
  upper: 1 << 2,
  /** A digit of any script. */
  digit: 1 << 3,
  /** A double quotation mark. */
  quote: 1 << 4,
  /** An apostrophe or a single quotation mark. */
  apostrophe: 1 << 5,
  /** A bracket, round, square or curly. */
  bracket: 1 << 6,
  /** A full stop, an exclamation or question mark, or an ellipsis, of any script. */
  stop: 1 << 7,
  comma: 1 << 8,
  /** A colon or a semicolon. */
  colon: 1 << 9,
  /** A hyphen or a dash. */
  dash: 1 << 10,
  /** `%` or `‰`. */
  percent: 1 << 11,
  /** A sign of money. */
  currency: 1 << 12,
  /** `@`, `/`, `\`, `#`, `_`, `=`, `<`, `>`, `&` and the like, as addresses and code have. */
  code: 1 << 13,
  /** A letter of another script than Latin. */
  beyondLatin: 1 << 14,
  /** Anything beyond ASCII. */
  beyondAscii: 1 << 15,
  /** A sign that none of the others names, a letter's marks and invisible signs among them. */
  odd: 1 << 16,
} as const;

/** What a single UTF-16 code unit holds; half of a surrogate pair may be anything. */
export function signTraits(code: number): number {
  const known = askedSigns[code] ?? 0;
  if (known !== 0) return known & ~asked;
  const found = foundTraits(code);
  askedSigns[code] = found | asked;
  return found;
}

// One place for each code unit; Unicode's tables are asked once for each that is met.
const askedSigns = new Int32Array(0x10000);
const asked = 1 << 30;

const kinds: readonly (readonly [trait: number, pattern: RegExp])[] = [
  [traits.upper, /\p{Lu}/u],
  [traits.digit, /\p{Nd}/u],
  [traits.quote, /["“”„‟«»]/u],
  [traits.apostrophe, /['’‘‚‛‹›ʼ`´]/u],
  [traits.bracket, /(?![“”„‟‘’‚‛])[\p{Ps}\p{Pe}]/u],
  [traits.stop, /[.!?…؟।。！？]/u],
  [traits.comma, /[,،、，]/u],
  [traits.colon, /[:;：；]/u],
  [traits.dash, /\p{Pd}/u],
  [traits.percent, /[%‰]/u],
  [traits.currency, /\p{Sc}/u],
  [traits.code, /[@/\\#_=<>&*+|~^]/u],
  [traits.beyondLatin, /(?!\p{Script=Latin})\p{L}/u],
];

function foundTraits(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return anything;
  const sign = String.fromCharCode(code);
  let found = 0;
  for (const [trait, pattern] of kinds) if (pattern.test(sign)) found |= trait;
  if (found === 0 && !/\p{L}/u.test(sign)) found = traits.odd;
  return code < 0x80 ? found : found | traits.beyondAscii;
}

const anything = kinds.reduce((all, [trait]) => all | trait, 0) | traits.beyondAscii | traits.odd;
