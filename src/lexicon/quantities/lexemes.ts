import type { Span } from '../../text/span.ts';
import { meaningLookup, noMeaning, type QuantityFacts, type WordMeaning } from './facts.ts';

/** A number in digits, a word, or another sign, as far as quantities are made of them. */
export interface Lexeme extends Span {
  readonly kind: 'digits' | 'word' | 'sign';
  readonly text: string;
  readonly meaning: WordMeaning;
}

// A space groups digits only before exactly three of them and after no more than three.
const digits = /(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,:'’]\d+)*)/y;

// Initials with stops are one word (p.m, U.S).
const initials = /\p{L}(?:\.\p{L}(?![\p{L}\p{M}]))+/uy;

// Digits inside addresses are nobody's quantities.
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+|@\w+|\S+\.(?:com|org|net|example)\b\S*/giu;

/**
 * The parts of a text that quantities are made of, in order. Code units are looked at one by one,
 * which is five times as fast as one regular expression for all of it.
 */
export function lexemesOf(text: string, facts: QuantityFacts): Lexeme[] {
  const lookup = meaningLookup(facts);
  const lexemes: Lexeme[] = [];
  const plain = withoutAddresses(text);
  for (let at = 0; at < plain.length; ) {
    const code = plain.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    if (isDigit(code)) {
      at = endOf(digits, plain, at);
      lexemes.push({
        kind: 'digits',
        text: plain.slice(start, at),
        meaning: noMeaning,
        start,
        end: at,
      });
    } else if (isLetter(code)) {
      at = wordEnd(plain, at);
      const isRoman = at - start < 6 && isRomanSign(code) && isRomanSign(plain.charCodeAt(at - 1));
      if (isRoman || lookup.mayMean(plain, start, at)) {
        const found = plain.slice(start, at);
        const meaning = lookup.of(withoutPossessive(found.toLowerCase()));
        if (isRoman || meaning !== noMeaning) {
          lexemes.push({ kind: 'word', text: found, meaning, start, end: at });
          continue;
        }
      }
      if (lexemes.at(-1) !== otherWord || lexemes.at(-2) !== otherWord) lexemes.push(otherWord);
    } else {
      at++;
      const sign = plain.charAt(start);
      lexemes.push({ kind: 'sign', text: sign, meaning: lookup.of(sign), start, end: at });
    }
  }
  return lexemes;
}

// Stands for a word that means nothing here. Two of them are as good as many: nothing is looked for
// farther away.
const otherWord: Lexeme = { kind: 'word', text: '', meaning: noMeaning, start: -1, end: -1 };

const isRomanSign = (code: number): boolean => code === 0x49 || code === 0x56 || code === 0x58;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at + 1;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  if (text.charCodeAt(at) === fullStop && isLetter(text.charCodeAt(at + 1))) {
    const end = endOf(initials, text, start);
    if (end > at) return end;
  }
  while (at < text.length) {
    const code = text.charCodeAt(at);
    // An apostrophe inside a word does not part it.
    const goesOn = isLetter(code) || (isApostrophe(code) && isLetter(text.charCodeAt(at + 1)));
    if (!goesOn) break;
    at++;
  }
  return at;
}

const withoutPossessive = (word: string): string =>
  word.endsWith('s') && isApostrophe(word.charCodeAt(word.length - 2)) ? word.slice(0, -2) : word;

const fullStop = 0x2e;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;

// Letters and their marks; beyond Latin-1 all but punctuation, currencies and other symbols.
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    (code < 0x2000 || code > 0x303f) &&
    code !== 0x2bc);

function withoutAddresses(text: string): string {
  if (!signsOfAddresses.some((sign) => text.includes(sign))) return text;
  return text.replace(addresses, (address) => ' '.repeat(address.length));
}

const signsOfAddresses = ['@', '://', 'www.', '.com', '.org', '.net', '.example'];

/** True when nothing stands between two lexemes. */
export const touch = (first: Lexeme | undefined, second: Lexeme | undefined): boolean =>
  first !== undefined && second !== undefined && first.end === second.start;

export const isDash = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'sign' && dashes.has(lexeme.text);

const dashes = new Set(['-', '–', '—', '‐', '‑', '−']);
