import type { Span } from '../../text/span.ts';
import { meaningOf, type QuantityFacts, type WordMeaning } from './facts.ts';

/** A number in digits, a word, or another sign, as far as quantities are made of them. */
export interface Lexeme extends Span {
  readonly kind: 'digits' | 'word' | 'sign';
  readonly text: string;
  readonly meaning: WordMeaning;
}

// A space groups digits only before exactly three of them and after no more than three. Initials
// with stops are one word (p.m, U.S), an apostrophe inside a word does not part it.
const pattern =
  /(?<digits>(?<!\p{Nd})\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd}))+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,:'’]\p{Nd}+)*)|(?<word>\p{L}(?:\.\p{L}(?![\p{L}\p{M}]))+|[\p{L}\p{M}]+(?:['’ʼ]\p{L}+)*)|(?<sign>[^\s\p{L}\p{M}\p{Nd}]+?)/gu;

// Digits inside addresses are nobody's quantities.
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+|@\w+|\S+\.(?:com|org|net|example)\b\S*/giu;

const nothing: WordMeaning = {};

/** The parts of a text that quantities are made of, in order. */
export function lexemesOf(text: string, facts: QuantityFacts): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const match of withoutAddresses(text).matchAll(pattern)) {
    const found = match[0];
    const span = { text: found, start: match.index, end: match.index + found.length };
    if (match.groups?.digits !== undefined) {
      lexemes.push({ kind: 'digits', meaning: nothing, ...span });
    } else if (match.groups?.word !== undefined) {
      const word = found.toLowerCase().replace(/['’]s$/, '');
      lexemes.push({ kind: 'word', meaning: meaningOf(word, facts), ...span });
    } else {
      lexemes.push({ kind: 'sign', meaning: meaningOf(found, facts), ...span });
    }
  }
  return lexemes;
}

function withoutAddresses(text: string): string {
  if (!/[@/]|\.(?:com|org|net|example)\b|www\./iu.test(text)) return text;
  return text.replace(addresses, (address) => ' '.repeat(address.length));
}

/** True when nothing stands between two lexemes. */
export const touch = (first: Lexeme | undefined, second: Lexeme | undefined): boolean =>
  first !== undefined && second !== undefined && first.end === second.start;

export const isDash = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && /^[-–—‐‑−]$/u.test(lexeme.text);
