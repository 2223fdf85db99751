import { hasInnerStop } from '../../text/addresses.ts';
import { oncePer, oncePerRecord } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Word } from '../../text/words.ts';
import type { QuantityFacts } from './facts.ts';
import { type Meaning, meanings, noMeaning } from './meanings.ts';

/** A number in digits, a word, or another sign, as far as quantities are made of them. */
export interface Lexeme extends Span {
  readonly kind: 'digits' | 'word' | 'sign';
  readonly text: string;
  readonly meaning: Meaning;
}

/** A text with its words. */
export interface Said {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Words of a text from one token to before another, both by their index. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The parts of a text that quantities are made of, in order. What a word is made of is found out
 * once for all texts. The text itself is read where that does not tell: where a number goes on
 * behind a space, beside signs that are letters here and none to the tokens, around an address, and
 * where there are no tokens.
 *
 * @param ranges the words to read, in order, of a text without addresses; the whole text where null
 */
export function lexemesOf(
  said: Said,
  facts: QuantityFacts,
  ranges: readonly Range[] | null = null,
): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const { text, tokens } = said;
  const read = readerOf(facts);
  if (ranges === null) {
    const plain = withoutAddresses(text);
    const all = { from: 0, to: plain === text ? tokens.length : 0 };
    const end = addLexemes(lexemes, plain, tokens, all, 0, read);
    read.stretch(plain, end, plain.length, lexemes);
    return lexemes;
  }
  let at = 0;
  let next = 0;
  for (const range of ranges) {
    if (range.from > next) {
      addOtherWord(lexemes);
      addOtherWord(lexemes);
      at = tokens[range.from - 1]?.end ?? 0;
    }
    at = addLexemes(lexemes, text, tokens, range, at, read);
    next = range.to;
  }
  return lexemes;
}

/** Adds the lexemes of a range of words, and says where the last one ends. */
function addLexemes(
  lexemes: Lexeme[],
  text: string,
  tokens: readonly Token[],
  { from, to }: Range,
  start: number,
  read: Reader,
): number {
  let at = start;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token) at = addToken(lexemes, text, token, at, read);
  }
  return at;
}

function addToken(
  lexemes: Lexeme[],
  text: string,
  { word, start, end }: Token,
  before: number,
  read: Reader,
): number {
  let at = before;
  if (at > start) return at < end ? read.stretch(text, at, end, lexemes) : at;
  if (at < start && !isOneSpace(text, at, start)) at = read.stretch(text, at, start, lexemes);
  const parts = at > start ? null : read.word(word);
  if (!parts || goesOn(text, end, parts[parts.length - 1]?.kind ?? 'sign')) {
    return at < end ? read.stretch(text, Math.max(at, start), end, lexemes) : at;
  }
  if (parts === plainWord) addOtherWord(lexemes);
  else {
    for (const part of parts) {
      if (part === otherWord) addOtherWord(lexemes);
      else lexemes.push(movedBy(start, part));
    }
  }
  return end;
}

const isOneSpace = (text: string, at: number, end: number): boolean =>
  end === at + 1 && text.charCodeAt(at) === 0x20;

/** Whether a word or a number may go on behind the place where the tokens end it. */
export function goesOn(text: string, end: number, kind: Lexeme['kind']): boolean {
  if (end >= text.length || kind === 'sign') return false;
  if (kind === 'word') return isInWord(text, end);
  return (
    end + 1 < text.length &&
    isDigit(text.charCodeAt(end + 1)) &&
    (isSpace(text.charCodeAt(end)) || insideNumbers.has(text.charCodeAt(end)))
  );
}

const insideNumbers = new Set(Array.from(".,:'’", (sign) => sign.charCodeAt(0)));

/** True for a letter, and for an apostrophe before one. */
export function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return true;
  return isApostrophe(code) && at + 1 < text.length && isLetter(text.charCodeAt(at + 1));
}

const movedBy = (by: number, { kind, text, meaning, start, end }: Lexeme): Lexeme => ({
  kind,
  text,
  meaning,
  start: start + by,
  end: end + by,
});

// Stands for a word that means nothing here. Two of them are as good as many: nothing is looked for
// farther away.
const otherWord: Lexeme = { kind: 'word', text: '', meaning: noMeaning, start: -1, end: -1 };

// Most words of a text are nothing but that, which is told without a look at their parts.
const plainWord: readonly Lexeme[] = [otherWord];

function addOtherWord(lexemes: Lexeme[]): void {
  const { length } = lexemes;
  if (length < 2 || lexemes[length - 1] !== otherWord || lexemes[length - 2] !== otherWord) {
    lexemes.push(otherWord);
  }
}

/** The lexemes of a word or a sign by itself, by their places in it; not kept. */
export const lexemesOfWord = (facts: QuantityFacts): ((word: Word) => readonly Lexeme[]) =>
  readerOf(facts).parts;

interface Reader {
  /** Adds the lexemes of a stretch of a text, and says where the last one ends. */
  readonly stretch: (text: string, from: number, to: number, lexemes: Lexeme[]) => number;
  /** The lexemes of a word or a sign by itself, by their places in it. */
  readonly parts: (word: Word) => readonly Lexeme[];
  /** The same, kept with the word. */
  readonly word: (word: Word) => readonly Lexeme[];
}

/** Reads for one language. */
const readerOf = oncePer((facts: QuantityFacts): Reader => {
  const meaningOf = meanings(facts);
  const stretch = (text: string, from: number, to: number, lexemes: Lexeme[]): number => {
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        at++;
        continue;
      }
      const start = at;
      if (isDigit(code)) {
        at = endOf(digits, text, at);
        const written = text.slice(start, at);
        lexemes.push({ kind: 'digits', text: written, meaning: noMeaning, start, end: at });
      } else if (isLetter(code)) {
        at = wordEnd(text, at);
        const written = text.slice(start, at);
        const meaning = meaningOf(withoutPossessive(written.toLowerCase()));
        const isRoman = at - start < 6 && isRomanSign(code) && isRomanSign(text.charCodeAt(at - 1));
        if (!isRoman && meaning === noMeaning) addOtherWord(lexemes);
        else lexemes.push({ kind: 'word', text: written, meaning, start, end: at });
      } else {
        at++;
        const sign = text.charAt(start);
        lexemes.push({ kind: 'sign', text: sign, meaning: meaningOf(sign), start, end: at });
      }
    }
    return at;
  };
  const parts = ({ text }: Word): readonly Lexeme[] => {
    const found: Lexeme[] = [];
    stretch(text, 0, text.length, found);
    return found.length === 1 && found[0] === otherWord ? plainWord : found;
  };
  return { stretch, parts, word: oncePerRecord(parts) };
});

// A space groups digits only before exactly three of them and after no more than three.
const digits = /(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,:'’]\d+)*)/y;

// Initials with stops are one word (p.m, U.S).
const initials = /\p{L}(?:\.\p{L}(?![\p{L}\p{M}]))+/uy;

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

// Digits inside addresses are nobody's quantities.
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+|@\w+|\S+\.(?:com|org|net|example)\b\S*/giu;

function withoutAddresses(text: string): string {
  if (!mayHoldAddress(text) || !signsOfAddresses.some((sign) => text.includes(sign))) return text;
  return text.replace(addresses, (address) => ' '.repeat(address.length));
}

/** False for a text that has no address for sure, as most have none. */
const mayHoldAddress = (text: string): boolean =>
  text.includes('@') || text.includes('/') || text.includes('www.') || hasInnerStop(text);

const signsOfAddresses = ['@', '://', 'www.', '.com', '.org', '.net', '.example'];

/** True when nothing stands between two lexemes. */
export const touch = (first: Lexeme | undefined, second: Lexeme | undefined): boolean =>
  first !== undefined && second !== undefined && first.end === second.start;

export const isDash = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'sign' && dashes.has(lexeme.text);

const dashes = new Set(['-', '–', '—', '‐', '‑', '−']);
