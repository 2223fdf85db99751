import type { QuantityFacts } from './facts.ts';
import type { Range, Said } from './lexemes.ts';
import { roles, rolesOf } from './roles.ts';

/**
 * The words of a text, by their index, that a quantity may begin with: nothing is read elsewhere.
 * Null where the words do not tell: where there are none, and where a part of them may be an
 * address.
 */
export function beginningsIn(
  { text, tokens }: Said,
  facts: QuantityFacts,
): readonly number[] | null {
  if (tokens.length === 0) return text === '' ? none : null;
  const { bitsOf } = rolesOf(facts);
  let found: number[] | null = null;
  let before = 0;
  let index = 0;
  for (const { word, end } of tokens) {
    const bits = bitsOf(word);
    if (bits !== 0) {
      if (bits & roles.address) return null;
      // ").com": the end of an address may be a word for itself.
      if (bits & roles.stop && isSmallLetter(text, end)) return null;
      if (bits & roles.begins || (bits & roles.unit && before & roles.article)) {
        if (found) found.push(index);
        else found = [index];
      }
    }
    before = bits;
    index++;
  }
  return found ?? none;
}

const none: readonly never[] = [];

function isSmallLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}

// How far behind itself and before itself a word for quantities looks at words that mean nothing.
const farthest = 2;

/**
 * The words around the beginnings that what is read there may depend on. What stands farther away
 * is not looked at: before a beginning behind two words, and after it behind two that mean nothing.
 */
export function rangesAround(
  beginnings: readonly number[],
  { tokens }: Said,
  facts: QuantityFacts,
): Range[] {
  const { bitsOf } = rolesOf(facts);
  const ranges: Range[] = [];
  let last = 0;
  for (const beginning of beginnings) {
    if (beginning < last) continue;
    const from = Math.max(last, beginning - farthest);
    let to = beginning + 1;
    for (let blank = 0; to < tokens.length && blank < farthest; to++) {
      const token = tokens[to];
      blank = token && bitsOf(token.word) === 0 ? blank + 1 : 0;
    }
    ranges.push({ from, to });
    last = to;
  }
  return ranges;
}
