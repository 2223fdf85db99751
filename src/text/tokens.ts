import { oncePerWord } from './remember.ts';
import { digit, kindOfSign, letter, space } from './signs.ts';
import type { Span } from './span.ts';

/** `word` holds a letter, `number` begins with a digit, `punctuation` is a single other sign. */
export type TokenKind = 'word' | 'number' | 'punctuation';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

// Words keep inner apostrophes and hyphens (Rutte's, Al-Jazeera, NATO-u); whoever needs the parts
// splits them. Numbers keep inner separators (1.250,50, 12:30, 2/3).
const insideNumbers = new Set(Array.from(".,:/\u00a0\u202f'’", (sign) => sign.charCodeAt(0)));
const insideWords = new Set(Array.from("'’ʼ-\u2010\u2011.&", (sign) => sign.charCodeAt(0)));

/**
 * The words, numbers and signs of a text, in order, with their places. It reads sign by sign: a
 * regular expression takes twice the time, and Intl.Segmenter's word mode far more.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const kind = kindAt(text, start);
    let end = start + widthAt(text, start);
    if (kind !== space) {
      const numberEnd = kind === digit ? endOfNumber(text, start) : start;
      const isNumber = numberEnd > start;
      if (isNumber) end = numberEnd;
      else if (isInWord(kind)) end = endOfRun(text, start, isInWord, insideWords);
      tokens.push({
        kind: isNumber ? 'number' : isInWord(kind) ? 'word' : 'punctuation',
        text: theWord(text.slice(start, end)),
        start,
        end,
      });
    }
    start = end;
  }
  return tokens;
}

// The same word is the same string wherever it stands: what is remembered of words is then found
// without comparing their letters, in about half the time.
const theWord = oncePerWord((word) => word);

function endOfNumber(text: string, start: number): number {
  const end = endOfRun(text, start, isDigit, insideNumbers);
  return kindAt(text, end) === letter ? start : end;
}

/** Where a run of signs ends that begins at `start`, single signs of `inside` between them. */
function endOfRun(
  text: string,
  start: number,
  is: (kind: number) => boolean,
  inside: ReadonlySet<number>,
): number {
  let end = start;
  for (;;) {
    while (is(kindAt(text, end))) end += widthAt(text, end);
    if (!inside.has(text.charCodeAt(end)) || !is(kindAt(text, end + 1))) return end;
    end++;
  }
}

const isDigit = (kind: number): boolean => kind === digit;

const isInWord = (kind: number): boolean => kind === letter || kind === digit;

const kindAt = (text: string, at: number): number =>
  at < text.length ? kindOfSign(text.codePointAt(at) ?? 0) : space;

const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;

/** How many UTF-16 code units the sign takes that begins here. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= firstSurrogate &&
    code <= lastSurrogate &&
    (text.codePointAt(at) ?? 0) > lastSurrogate
    ? 2
    : 1;
}

/** Words alone, possessives and all. */
export const words = (text: string): Token[] =>
  tokenise(text).filter((token) => token.kind === 'word');

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
