import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { marksFor } from './landmarks.ts';

/** A sentence, as far as it is recognised by its words. */
interface Read {
  readonly tokens: readonly Token[];
}

/** How much of what sentences name others have. */
export interface Agreement {
  /** What the landmarks count that are found; numbers and names count most. */
  readonly found: number;
  /** What all of them count. */
  readonly of: number;
}

// The keys of one text at a time: the list, and a bit for each, so that few are looked for in it.
const keys: number[] = [];
const bits = new Int32Array(64);

/** Compares sentences of one language with those of another by their landmarks. */
export function agreementBetween(
  language: string | null,
  otherLanguage: string,
  lexicon: Lexicon,
): (ours: readonly Read[], theirs: readonly Read[]) => Agreement {
  const ourFirst = marksFor(language ?? '', lexicon);
  const theirFirst = marksFor(otherLanguage, lexicon);
  return (ours, theirs) => {
    keys.length = 0;
    bits.fill(0);
    for (const { tokens } of theirs) {
      for (const { kind, word } of tokens) {
        if (kind === 'punctuation') continue;
        for (let mark = theirFirst(word); mark; mark = mark.next) keep(mark.numbers);
      }
    }
    let [found, of] = [0, 0];
    for (const { tokens } of ours) {
      for (const { kind, word } of tokens) {
        if (kind === 'punctuation') continue;
        for (let mark = ourFirst(word); mark; mark = mark.next) {
          of += mark.worth;
          if (isKept(mark.numbers)) found += mark.worth;
        }
      }
    }
    return { found, of };
  };
}

function keep(numbers: readonly number[]): void {
  for (let at = 0; at < numbers.length; at++) {
    const key = numbers[at] ?? 0;
    const place = (key >>> 5) & 63;
    bits[place] = (bits[place] ?? 0) | (1 << (key & 31));
    keys.push(key);
  }
}

/** True where one of the numbers is among the keys. */
function isKept(numbers: readonly number[]): boolean {
  for (let at = 0; at < numbers.length; at++) {
    const key = numbers[at] ?? 0;
    const isLikely = ((bits[(key >>> 5) & 63] ?? 0) & (1 << (key & 31))) !== 0;
    if (isLikely && keys.includes(key)) return true;
  }
  return false;
}
