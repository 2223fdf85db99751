import type { Dictionary } from '../lexicon/dictionary.ts';
import { type Foreign, foreignOf } from '../lexicon/foreign.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type UnknownWord, unknownWords } from '../lexicon/unknown-words.ts';
import type { Analysis } from './analysis.ts';
import type { Sentence } from './sentence-pairs.ts';

/** What tells whether a sentence of the translation is in its language; found out once a text. */
export const foreignIn = (
  { text, tokens }: Sentence,
  { memo, targetLanguage }: Analysis,
  lexicon: Lexicon,
): Foreign =>
  memo.recall(`foreign ${targetLanguage}`, text, () => foreignOf(tokens, targetLanguage, lexicon));

/** The words of a sentence of the translation that its dictionary does not know, in place. */
export function unknownIn(
  sentence: Sentence,
  { memo, targetLanguage }: Analysis,
  dictionary: Dictionary,
): readonly UnknownWord[] {
  const { text, tokens, start } = sentence;
  const unknown = memo.recall(`unknown ${targetLanguage}`, text, () =>
    unknownWords(text, tokens, dictionary, start),
  );
  if (start === 0 || unknown.length === 0) return unknown;
  return unknown.map((one) => ({ ...one, start: start + one.start, end: start + one.end }));
}
