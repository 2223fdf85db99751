import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lexemesOf } from '../../src/lexicon/quantities/lexemes.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

const lexicon = await loadLexicon();

// What texts are put together of: words that count, join or mean nothing, numbers, signs of all
// kinds, and the spaces and letters that tokens and quantities see differently.
const pieces = [
  ...['a', 'and', 'dva', 'godina', 'p.m', 'U.S', 'II', 'twenty', 'fünfjährig', 'Monday’s', 'k'],
  ...['well-known', 'AT&T', "it's", 'пять', 'm2', '1930s', 'NATO-u', 'www.bar.me', 'a.com', '@bar'],
  ...['1', '48', '000', '1.250,50', '12:30', '2018', '3’5', '٣', '½', '2nd', '10/05'],
  ...[' ', ' ', ' ', '\u00a0', '\u2009', '\u202f', '\u3000', '\ufeff', '\u200b', '\n', '  '],
  ...['.', ',', ':', '-', '–', '$', '€', '%', '’', "'", '„', '/', '(', '؟', '😀', '×', '\u0301'],
];

it.each(['en', 'sr-Latn', 'de', 'uk'])('reads %s by its words as by its signs alone', (tag) => {
  const facts = lexicon.facts(tag).quantities;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join('')),
      (text) => {
        const byWords = lexemesOf({ text, tokens: tokenise(text) }, facts);
        expect(byWords).toEqual(lexemesOf({ text, tokens: [] }, facts));
      },
    ),
    { numRuns: 3000 },
  );
});
