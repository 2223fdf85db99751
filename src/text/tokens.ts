import type { Span } from './span.ts';

/** `word` holds a letter, `number` begins with a digit, `punctuation` is a single other sign. */
export type TokenKind = 'word' | 'number' | 'punctuation';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

// Words keep inner apostrophes and hyphens (Rutte's, Al-Jazeera, NATO-u); whoever needs the parts
// splits them. Numbers keep inner separators (1.250,50, 12:30, 2/3). A regular expression costs a
// fifth of Intl.Segmenter's word mode and its places are as good for these scripts.
const pattern =
  /(?<number>\p{Nd}+(?:[.,:/\u00a0\u202f'’]\p{Nd}+)*)(?![\p{L}\p{M}])|(?<word>[\p{L}\p{M}\p{Nd}]+(?:['’ʼ\-\u2010\u2011.&](?=[\p{L}\p{M}\p{Nd}])[\p{L}\p{M}\p{Nd}]+)*)|(?<sign>[^\s\p{L}\p{M}\p{Nd}])/gu;

/** The words, numbers and signs of a text, in order, with their places. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const found = match[0];
    const start = match.index;
    const kind = match.groups?.number ? 'number' : match.groups?.word ? 'word' : 'punctuation';
    tokens.push({ kind, text: found, start, end: start + found.length });
  }
  return tokens;
}

/** Words alone, possessives and all. */
export const words = (text: string): Token[] =>
  tokenise(text).filter((token) => token.kind === 'word');

/** True for a word whose first letter is upper case. */
export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

/** True for a word of two or more letters, all upper case (NATO, U.S). */
export const isAllCapitals = (word: string): boolean =>
  /^[\p{Lu}\p{M}\p{Nd}.&-]{2,}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);
