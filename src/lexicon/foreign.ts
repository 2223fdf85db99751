import { baseLanguage, isBcms } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import type { Word } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';
import { standingOf, standings } from './standing.ts';

/** What tells whether a sentence is in the language that it should be in. */
export interface Foreign {
  /** Words that begin small: names and, in German, nouns are no evidence. */
  readonly small: number;
  /** How many of those the dictionary does not know; null where there is no dictionary. */
  readonly unknown: number | null;
  /** Small words of the expected language. */
  readonly own: number;
  /** Small words of the other language that has most of them. */
  readonly other: number;
  readonly otherLanguage: string | null;
}

/** @param tokens of one sentence or more; `language` is the BCP 47 tag it should be in */
export function foreignOf(tokens: readonly Token[], language: string, lexicon: Lexicon): Foreign {
  const dictionary = lexicon.dictionary(language);
  const { small, unknown } = dictionary
    ? smallIn(tokens, standingOf(dictionary))
    : { small: 0, unknown: null };
  // A sentence of known words is in its language: most are, and need no second look.
  if (unknown !== null && (unknown < fewestUnknown || unknown < leastUnknown * small)) {
    return { small, unknown, own: 0, other: 0, otherLanguage: null };
  }
  const lower = tokens.flatMap(({ kind, word }) => (kind === 'word' ? [word.small] : []));
  const own = countIn(lower, lexicon.facts(language).functionWords);
  let other = 0;
  let otherLanguage: string | null = null;
  for (const { tag, functionWords } of lexicon.detection.candidates) {
    if (isLike(tag, language)) continue;
    const count = countIn(lower, functionWords);
    if (count > other) {
      other = count;
      otherLanguage = tag;
    }
  }
  return { small, unknown, own, other, otherLanguage };
}

/** How many words begin small, and how many of those a dictionary does not know. */
function smallIn(
  tokens: readonly Token[],
  standing: (word: Word) => number,
): { small: number; unknown: number } {
  let small = 0;
  let unknown = 0;
  for (const { kind, word } of tokens) {
    if (kind !== 'word') continue;
    const found = standing(word);
    if ((found & standings.small) !== 0) small++;
    if ((found & standings.strange) !== 0) unknown++;
  }
  return { small, unknown };
}

// Fewer words that the dictionary does not know make no sentence foreign.
const fewestUnknown = 2;

// Names and loans aside, hardly any word of a good sentence is unknown to a dictionary.
const mostlyUnknown = 0.5;
const leastUnknown = 1 / 3;

/** True for a sentence that is not in the language it should be in. */
export function isForeign({ small, unknown, own, other }: Foreign): boolean {
  if (unknown === null) return other >= 2 && other >= 3 * own;
  return (
    unknown >= fewestUnknown &&
    (unknown > mostlyUnknown * small ||
      (other >= 2 && other > own && unknown >= leastUnknown * small))
  );
}

const countIn = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.reduce((count, word) => count + (known.has(word) ? 1 : 0), 0);

/** Languages that cannot be told apart in one sentence are taken for one. */
const isLike = (a: string, b: string): boolean =>
  baseLanguage(a) === baseLanguage(b) || (isBcms(a) && isBcms(b));
