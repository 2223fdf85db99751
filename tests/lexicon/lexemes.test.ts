import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lexemesOf } from '../../src/lexicon/quantities/lexemes.ts';
import { readQuantities } from '../../src/lexicon/quantities/read.ts';
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

const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));

it.each(['en', 'sr-Latn', 'de', 'uk'])('reads %s by its words as by its signs alone', (tag) => {
  const facts = lexicon.facts(tag).quantities;
  fc.assert(
    fc.property(texts, (text) => {
      const byWords = lexemesOf({ text, tokens: tokenise(text) }, facts);
      expect(byWords).toEqual(lexemesOf({ text, tokens: [] }, facts));
    }),
    { numRuns: 3000 },
  );
});

// With enough words between that mean nothing, for quantities to be far from each other.
const sparse = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...' foo, bar. baz half million '.split(/(?=[ ])/)),
    ),
    {
      maxLength: 24,
    },
  )
  .map((all) => all.join(''));

it.each(['en', 'sr-Latn', 'de', 'uk'])(
  'reads quantities of %s around their beginnings as in the whole text',
  (tag) => {
    const facts = lexicon.facts(tag).quantities;
    // Where a quantity begins and ends among the parts that were read is no part of it.
    const read = (text: string, tokens: ReturnType<typeof tokenise>) =>
      readQuantities({ text, tokens }, facts).map((quantity) => ({ ...quantity, from: 0, to: 0 }));
    fc.assert(
      fc.property(sparse, (text) => {
        expect(read(text, tokenise(text))).toEqual(read(text, []));
      }),
      { numRuns: 3000 },
    );
  },
);
