import dictionaryEn from 'dictionary-en';
import dictionaryEnGb from 'dictionary-en-gb';
import { createHunspellFromStrings } from 'hunspell-wasm';
import { expect, it } from 'vitest';
import { dictionaryOf, loadDictionaries } from '../../src/resources/dictionaries.ts';

const utf8 = new TextDecoder();
const packages = [dictionaryEn, dictionaryEnGb];
const endings = ['', 's', "'s", 'ed', 'ing', 'ly', 'ation', 'isation', 'ization', 'q'];

it('a word is known that one of the packages of its language knows, and no other', async () => {
  await loadDictionaries();
  const english = dictionaryOf('en');
  const parts = await Promise.all(
    packages.map(({ aff, dic }) => createHunspellFromStrings(utf8.decode(aff), utf8.decode(dic))),
  );
  const stems = packages.flatMap(({ dic }) =>
    utf8
      .decode(dic)
      .split('\n')
      .filter((_, index) => index % 40 === 1)
      .map((line) => line.replace(/\/.*/, '')),
  );
  const words = ['colour', 'color', 'organise', 'organize', 'Bloomington', '21st', '21th'].concat(
    stems.flatMap((stem) => endings.map((ending) => stem + ending)),
    stems.flatMap((stem) => [stem.toUpperCase(), `un${stem}`]),
  );
  const known = words.map((word) => parts.map((part) => part.testSpelling(word)));
  expect(known.some(([american, british]) => american && !british)).toBe(true);
  expect(known.some(([american, british]) => !american && british)).toBe(true);
  expect(words.filter((word) => english?.knows(word))).toEqual(
    words.filter((_, index) => known[index]?.includes(true)),
  );
});
