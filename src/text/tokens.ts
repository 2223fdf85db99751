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
  let start = 0;
  while (start < length) {
    const sign = kindAt(text, start);
    if (sign === space) {
      start++;
      continue;
    }
    let end = sign === digit ? endOfNumber(text, start) : start;
    let kind: TokenKind = 'number';
    if (end === start) {
      kind = sign === other ? 'punctuation' : 'word';
      end = sign === other ? start + widthAt(text, start) : endOfWord(text, start);
    }
    const word = wordAt(text, start, end);
    tokens.push({ kind, text: word.text, word, start, end });
    start = end;
  }
  return tokens;
}

/** Where a number ends that begins at `start`; `start` where it goes on in letters (1930s). */
function endOfNumber(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (kindAt(text, end) === digit) end += widthAt(text, end);
    if (kindAt(text, end + 1) !== digit || !insideNumbers.has(text.charCodeAt(end))) break;
    end++;
  }
  return kindAt(text, end) === letter ? start : end;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  for (;;) {
    let kind = kindAt(text, end);
    while (kind === letter || kind === digit) {
      end += widthAt(text, end);
      kind = kindAt(text, end);
    }
    // Most words end before a space, which is in no word.
    if (kind === space || !insideWords.has(text.charCodeAt(end))) return end;
    if (!isInWord(kindAt(text, end + 1))) return end;
    end++;
  }
}

const isInWord = (kind: number): boolean => kind === letter || kind === digit;

/** The kind of the sign that begins here; space at the end of the text. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return space;
  const code = text.charCodeAt(at);
  return kindOfSign(isHalf(code) ? (text.codePointAt(at) ?? 0) : code);
}

/** How many UTF-16 code units the sign takes that begins here. */
const widthAt = (text: string, at: number): number =>
  isHalf(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

/** True for a surrogate. */
const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

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
