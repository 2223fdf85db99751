/**
 * Which signs stand beside each other in a text, one bit each. A text without the bit has nothing of
 * the kind, so who looks for it need not read the text; one with it may have none still.
 */
export const neighbours = {
  /** A question mark. */
  question: 1 << 0,
  /** A comma, colon, stop and the like right before a letter, a figure or another mark. */
  tightMark: 1 << 1,
  /** The same for a full stop alone. */
  tightStop: 1 << 2,
  /** Two such marks in a row. */
  twoMarks: 1 << 3,
  /** A space before a mark or a closing bracket, or after an opening one. */
  looseMark: 1 << 4,
  /** Two spaces in a row. */
  twoSpaces: 1 << 5,
  /** A sign that nobody sees. */
  invisible: 1 << 6,
} as const;

/** The signs that nobody sees, as they stand in a class of a regular expression. */
export const invisibleSigns =
  '\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff';

/** What stands beside what in a text, found out in one reading. */
export function neighboursIn(text: string): number {
  let found = 0;
  let before: number = kinds.line;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf[text.charCodeAt(at)] ?? kinds.letter;
    found |= meeting[before * kindCount + kind] ?? 0;
    before = kind;
  }
  return found;
}

// What a code unit is to its neighbours. A sign is one that no mark runs into: quotes, dashes.
const kinds = {
  letter: 0,
  space: 1,
  mark: 2,
  question: 3,
  stop: 4,
  opening: 5,
  closing: 6,
  sign: 7,
  invisible: 8,
  line: 9,
} as const;
const kindCount = 10;

const kindOf = new Uint8Array(0x10000);
// Below the figures there are no letters.
kindOf.fill(kinds.sign, 0, 0x30);
for (const sign of '«»‘’‚“”„–—…') kindOf[sign.charCodeAt(0)] = kinds.sign;
kindOf[0x0a] = kinds.line;
kindOf[0x0d] = kinds.line;
for (const [signs, kind] of [
  [' \t\u00a0\u2002\u2003\u2009\u202f', kinds.space],
  [',;:!', kinds.mark],
  ['?', kinds.question],
  ['.', kinds.stop],
  ['([', kinds.opening],
  [')]', kinds.closing],
] as const) {
  for (const sign of signs) kindOf[sign.charCodeAt(0)] = kind;
}
const isInvisible = new RegExp(`[${invisibleSigns}]`, 'u');
for (let code = 0x80; code < 0x10000; code++) {
  if (isInvisible.test(String.fromCharCode(code))) kindOf[code] = kinds.invisible;
}

const meeting = new Int32Array(kindCount * kindCount);
const isMark = (kind: number): boolean => kind >= kinds.mark && kind <= kinds.stop;
for (let before = 0; before < kindCount; before++) {
  for (let kind = 0; kind < kindCount; kind++) {
    const runsInto = isMark(kind) || kind === kinds.letter || kind === kinds.opening;
    const isLoose =
      (before === kinds.space && (isMark(kind) || kind === kinds.closing)) ||
      (before === kinds.opening && kind === kinds.space);
    meeting[before * kindCount + kind] =
      (kind === kinds.question ? neighbours.question : 0) |
      (isMark(before) && runsInto ? neighbours.tightMark : 0) |
      (before === kinds.stop && runsInto ? neighbours.tightStop : 0) |
      (isMark(before) && isMark(kind) ? neighbours.twoMarks : 0) |
      (isLoose ? neighbours.looseMark : 0) |
      (before === kinds.space && kind === kinds.space ? neighbours.twoSpaces : 0) |
      (kind === kinds.invisible ? neighbours.invisible : 0);
  }
}
