import { expect, it } from 'vitest';
import { needsNumberWords } from '../../src/engine/needs.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';

const lexicon = await loadLexicon();

it.each([
  ['sr-Latn-ME', 'en', null],
  ['hr', 'en-GB', null],
  ['bs', 'de', null],
  [null, 'en', null],
  ['pl', 'en', 'There are no number words for Polish.'],
  ['en', 'fr', 'There are no number words for French.'],
  [null, 'fr', 'There are no number words for French.'],
])('what is missing to compare the numbers of %s and %s: %s', (source, target, reason) => {
  expect(needsNumberWords(lexicon, source, target)).toBe(reason);
});
