import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { type Mark, marksFor } from './landmarks.ts';

/** A sentence, as far as it is recognised by its words. */
interface Read {
  readonly tokens: readonly Token[];
}

/** What sentences that stand side by side are looked for by: their landmarks, in order. */
export function signatureOf(
  sentences: readonly Read[],
  language: string | null,
  lexicon: Lexicon,
): readonly Mark[] {
  const firstOf = marksFor(language ?? '', lexicon);
  const signature: Mark[] = [];
  for (const { tokens } of sentences) {
    for (const { kind, word } of tokens) {
      if (kind === 'punctuation') continue;
      for (let mark = firstOf(word); mark; mark = mark.next) signature.push(mark);
    }
  }
  return signature;
}

/** What sentences are found by: the keys of their landmarks, as numbers. */
export function keyNumbersOf(
  sentences: readonly Read[],
  language: string,
  lexicon: Lexicon,
): readonly number[] {
  const firstOf = marksFor(language, lexicon);
  const keys: number[] = [];
  for (const { tokens } of sentences) {
    for (const { kind, word } of tokens) {
      if (kind === 'punctuation') continue;
      for (let mark = firstOf(word); mark; mark = mark.next) {
        const { numbers } = mark;
        for (let at = 0; at < numbers.length; at++) keys.push(numbers[at] ?? 0);
      }
    }
  }
  return keys;
}

/** What it counts to find all landmarks of a signature. */
export function worthOf(signature: readonly Mark[]): number {
  let sum = 0;
  for (const { worth } of signature) sum += worth;
  return sum;
}

/** How much of what a signature names has one of these keys; numbers and names count most. */
export function agreement(signature: readonly Mark[], keys: readonly number[]): number {
  let sum = 0;
  for (const { numbers, worth } of signature) {
    for (let at = 0; at < numbers.length; at++) {
      if (!keys.includes(numbers[at] ?? 0)) continue;
      sum += worth;
      break;
    }
  }
  return sum;
}
