import { expect, test } from 'vitest';
import { conceptLookup } from '../../src/lexicon/concepts.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';

const lexicon = await loadLexicon();

test('a word is found whole, a stem with any ending', () => {
  const lookup = conceptLookup(
    new Map([
      ['house', 'kuca kuc-'],
      ['boat', 'brod-'],
    ]),
  );
  expect(lookup('kuca')).toEqual(['house']);
  expect(lookup('kucama')).toEqual(['house']);
  expect(lookup('brodovima')).toEqual(['boat']);
  expect(lookup('brodogradiliste')).toEqual([]);
  expect(lookup('bro')).toEqual([]);
});

test('the longest stem decides, and a whole word before any stem', () => {
  const lookup = conceptLookup(
    new Map([
      ['work', 'rad rad-'],
      ['worker', 'radnik-'],
      ['joy', 'radost'],
    ]),
  );
  expect(lookup('radnika')).toEqual(['worker']);
  expect(lookup('radimo')).toEqual(['work']);
  expect(lookup('radost')).toEqual(['joy']);
});

test.each(['en', 'sr-Latn', 'de', 'fr', 'ru', 'uk', 'cs', 'pl'])(
  'the words of %s are written as words are looked up, under concepts that English names',
  (language) => {
    const english = lexicon.facts('en').concepts;
    for (const [concept, words] of lexicon.facts(language).concepts) {
      expect(words).toMatch(/^[a-z]{1,}-?( [a-z]{1,}-?)*$/);
      expect(english.has(concept)).toBe(true);
    }
  },
);

test('Serbian in Cyrillic, Croatian and Montenegrin share the Serbian list', () => {
  for (const language of ['sr-Cyrl', 'hr', 'sr-Latn-ME', 'bs']) {
    expect(lexicon.facts(language).concepts.get('war')).toBeDefined();
  }
});
