import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignOf, isForeign } from '../../src/lexicon/foreign.ts';
import { wordList } from '../../src/lexicon/meaning.ts';
import { neighbours, unknownWords } from '../../src/lexicon/unknown-words.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

const lexicon = await loadLexicon();
const english = lexicon.dictionary('en');
if (!english) throw new Error('English has a dictionary.');

describe('words that no dictionary knows', () => {
  it.each([
    ['The habour is open.', ['habour']],
    ['The ship’s crew don’t re-enter the dock.', []],
    ['A well-mantained pier.', ['mantained']],
    ['Write to red@luka.example or see https://luka.example/redvoznje.', []],
    ['Marstijepović and NATO met the iPhone.', []],
  ])('in “%s” are %j', (text, unknown) => {
    const found = unknownWords({ text, tokens: tokenise(text), start: 0 }, english);
    expect(found.map(({ word }) => word)).toEqual(unknown);
    for (const { word, start, end } of found) expect(text.slice(start, end)).toBe(word);
  });

  it('have the swapped letters put right first', () => {
    expect(neighbours('becuase', english)[0]).toBe('because');
    expect(neighbours('asembly', english)[0]).toBe('assembly');
  });
});

describe('the language of a sentence', () => {
  it.each([
    ['The works on the access roads took two years.', false],
    ['Radovi na prilaznim putevima trajali su dvije godine.', true],
    ['Die Arbeiten haben zwei Jahre gedauert.', true],
    ['Petar Petrović Njegoš, “Gorski vijenac”', false],
    ['', false],
  ])('“%s” is foreign to English: %j', (text, expected) => {
    expect(isForeign(foreignOf(tokenise(text), 'en', lexicon))).toBe(expected);
  });

  it('is told by small words alone where there is no dictionary', () => {
    const told = (text: string) => isForeign(foreignOf(tokenise(text), 'sr-Latn', lexicon));
    expect(told('The works on the roads are done and the bridge is open.')).toBe(true);
    expect(told('Radovi na putevima su gotovi i most je otvoren.')).toBe(false);
  });
});

describe('a list of words and beginnings', () => {
  it('has its words whole and what begins with its beginnings', () => {
    const list = wordList(['only', 'fail-', 'few']);
    expect(['only', 'failure', 'fail', 'few'].every((word) => list.has(word))).toBe(true);
    expect(['lonely', 'fewest', 'fai', ''].some((word) => list.has(word))).toBe(false);
  });

  it('answers as a search through all its entries would', () => {
    const word = fc.stringMatching(/^[a-c]{1,4}$/);
    const entry = fc.tuple(word, fc.constantFrom('', '-')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(entry), word, (entries, asked) => {
        const plain = entries.some((one) =>
          one.endsWith('-') ? asked.startsWith(one.slice(0, -1)) : asked === one,
        );
        expect(wordList(entries).has(asked)).toBe(plain);
      }),
    );
  });
});
