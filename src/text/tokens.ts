import { digit, kindOfSign, letter, other, space } from './signs.ts';
import type { Span } from './span.ts';
import { type Word, wordAt } from './words.ts';

/** `word` holds a letter, `number` begins with a digit, `punctuation` is a single other sign. */
export type TokenKind = 'word' | 'number' | 'punctuation';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** What is known of it by its letters alone. */
  readonly word: Word;
}

// Words keep inner apostrophes and hyphens (Rutte's, Al-Jazeera, NATO-u); whoever needs the parts
// splits them. Numbers keep inner separators (1.250,50, 12:30, 2/3).
const insideNumbers = new Set(Array.from(".,:/\u00a0\u202f'’", (sign) => sign.charCodeAt(0)));
const insideWords = new Set(Array.from("'’ʼ-\u2010\u2011.&", (sign) => sign.charCodeAt(0)));

/**
 * The words, numbers and signs of a text, in order, with their places. It reads sign by sign: a
 * regular expression takes twice the time, and Intl.Segmenter's word mode far more. The same word
 * is mostly the same record wherever it stands, so that look-ups need not compare its letters.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  spread(text);
  let start = 0;
  while (start < length) {
    const sign = kinds[start];
    if (sign === space) {
      start++;
      continue;
    }
    let end = sign === digit ? endOfNumber(start) : start;
    let kind: TokenKind = 'number';
    if (end === start) {
      kind = sign === other ? 'punctuation' : 'word';
      end = sign === other ? start + widthAt(start) : endOfWord(start);
    }
    const word = wordAt(text, start, end, codes);
    tokens.push({ kind, text: word.text, word, start, end });
    start = end;
  }
  return tokens;
}

// The text that is being read, spread out: its code units, and of which kind the sign is that each
// belongs to, with space after the end. A string would be asked each time how it is kept.
let codes = new Uint16Array(1024);
let kinds = new Uint8Array(1024);

function spread(text: string): void {
  const { length } = text;
  if (length + 2 > codes.length) {
    codes = new Uint16Array(2 * length);
    kinds = new Uint8Array(2 * length);
  }
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    codes[at] = code;
    kinds[at] = kindOfSign(code);
    if (isHalf(code)) at += spreadPair(text, at);
  }
  codes[length] = 0;
  kinds[length] = space;
  kinds[length + 1] = space;
}

/** Both halves of a pair are of its kind; gives 1 where there are both. */
function spreadPair(text: string, at: number): number {
  const whole = text.codePointAt(at) ?? 0;
  if (whole <= 0xffff) return 0;
  kinds[at] = kindOfSign(whole);
  kinds[at + 1] = kindOfSign(whole);
  codes[at + 1] = text.charCodeAt(at + 1);
  return 1;
}

/** True for a surrogate. */
const isHalf = (code: number): boolean => (code & 0xf800) === 0xd800;

/** Where a number ends that begins at `start`; `start` where it goes on in letters (1930s). */
function endOfNumber(start: number): number {
  let end = start;
  for (;;) {
    while (kinds[end] === digit) end++;
    if (kinds[end + 1] !== digit || !insideNumbers.has(codes[end] ?? 0)) break;
    end++;
  }
  return kinds[end] === letter ? start : end;
}

function endOfWord(start: number): number {
  let end = start;
  for (;;) {
    while (isInWord(end)) end++;
    // Most words end before a space, which is in no word.
    if (kinds[end] === space || !insideWords.has(codes[end] ?? 0)) return end;
    if (!isInWord(end + 1)) return end;
    end++;
  }
}

const isInWord = (at: number): boolean => kinds[at] === letter || kinds[at] === digit;

/** How many code units the sign takes that begins here. */
const widthAt = (at: number): number => (isHalf(codes[at] ?? 0) && isPair(at) ? 2 : 1);

const isPair = (at: number): boolean =>
  (codes[at] ?? 0) < 0xdc00 && ((codes[at + 1] ?? 0) & 0xfc00) === 0xdc00;

/** What the words and signs of a text hold, all together: `traits` names the bits. */
export function traitsIn(tokens: readonly Token[]): number {
  let found = 0;
  for (const { word } of tokens) found |= word.traits;
  return found;
}

/** The index of the first of a text's tokens that begins at a place or after it. */
export function firstFrom(tokens: readonly Token[], place: number): number {
  let [from, to] = [0, tokens.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tokens[middle]?.start ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Those of a text's tokens that stand wholly within a stretch of it. */
export function tokensWithin(tokens: readonly Token[], { start, end }: Span): Token[] {
  const to = firstFrom(tokens, end);
  const isCut = (tokens[to - 1]?.end ?? 0) > end;
  return tokens.slice(firstFrom(tokens, start), isCut ? to - 1 : to);
}

/** Words alone, possessives and all. */
export const words = (text: string): Token[] =>
  tokenise(text).filter((token) => token.kind === 'word');
