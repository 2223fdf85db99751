import { type Foreign, foreignOf } from '../lexicon/foreign.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Analysis } from './analysis.ts';
import type { Sentence } from './sentence-pairs.ts';

/** What tells whether a sentence of the translation is in its language. */
export const foreignIn = (
  { tokens }: Sentence,
  { targetLanguage }: Analysis,
  lexicon: Lexicon,
): Foreign => foreignOf(tokens, targetLanguage, lexicon);
