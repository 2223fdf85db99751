import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAllCapitals, isCapitalised } from '../../src/text/capitals.ts';
import { numberPerRecord, numbersPerRecord, oncePerRecord } from '../../src/text/remember.ts';
import { tokenise, traitsIn } from '../../src/text/tokens.ts';
import { traits } from '../../src/text/traits.ts';
import { type Word, wordOf } from '../../src/text/words.ts';

const signs = fc.constantFrom(...'aAčČжЖéÉ0٣.,:;!?…-–—"“”„«»\'’()[]{}%€$@/& \u200b\u0301日🚢');
const anyText = fc.string({ unit: fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 1 })) });

test('a word is the same record wherever it stands', () => {
  const [first, left, again] = tokenise('Rutte left Rutte');
  expect(first?.word).toBe(again?.word);
  expect(left?.word).toBe(wordOf('left'));
});

test('every record is spelled as the text is, however many words were met before', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 40 }), (texts) => {
      for (const text of texts) {
        const word = wordOf(text);
        expect(word.text).toBe(text);
        expect(word.small).toBe(text.toLowerCase());
      }
    }),
  );
  const many = Array.from({ length: 50_000 }, (_, nth) => `word${nth}`);
  for (const text of [...many, ...many]) expect(wordOf(text).text).toBe(text);
});

const patterns: readonly (readonly [keyof typeof traits, RegExp])[] = [
  ['upper', /\p{Lu}/u],
  ['digit', /\p{Nd}/u],
  ['quote', /["“”„‟«»]/u],
  ['apostrophe', /['’‘]/u],
  ['bracket', /[()[\]{}]/u],
  ['stop', /[.!?…]/u],
  ['comma', /,/u],
  ['colon', /[:;]/u],
  ['dash', /\p{Pd}/u],
  ['percent', /%/u],
  ['currency', /\p{Sc}/u],
  ['code', /[@/&]/u],
  ['beyondLatin', /(?!\p{Script=Latin})\p{L}/u],
  ['beyondAscii', /[^\0-\x7f]/u],
];

test.each(patterns)(
  'a text whose tokens lack the trait “%s” has nothing of it',
  (trait, pattern) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const isFound = [...text.matchAll(/\S+/gu)].some(([part]) => pattern.test(part));
        if (isFound) expect(traitsIn(tokenise(text)) & traits[trait]).not.toBe(0);
      }),
    );
  },
);

test('a word of plain small letters has no trait at all', () => {
  expect(wordOf('left').traits).toBe(0);
});

test('traits tell the words with capitals apart', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const word = wordOf(text);
      expect((word.traits & traits.capitalised) !== 0).toBe(isCapitalised(text));
      expect((word.traits & traits.capitals) !== 0).toBe(isAllCapitals(text));
    }),
  );
});

test('a look-up finds out once what is known of a record, and keeps apart from the others', () => {
  const asked: string[] = [];
  const lookUps = Array.from({ length: 100 }, (_, nth) =>
    oncePerRecord(({ text }) => {
      asked.push(text);
      return nth % 3 === 0 ? undefined : `${text} ${nth}`;
    }),
  );
  const word = wordOf('once');
  for (const [nth, lookUp] of lookUps.entries()) {
    const expected = nth % 3 === 0 ? undefined : `once ${nth}`;
    expect(lookUp(word)).toBe(expected);
    const before = asked.length;
    expect(lookUp(word)).toBe(expected);
    expect(asked.length).toBe(before);
  }
});

test('many facts of a record are kept apart, and found out once though one asks for another', () => {
  let asked = 0;
  const lookUps: ((word: Word) => number)[] = [];
  for (let nth = 0; nth < 40; nth++) {
    lookUps.push(
      numberPerRecord((word) => {
        asked++;
        return nth === 0 ? word.text.length : (lookUps[nth - 1]?.(word) ?? 0) + 1;
      }),
    );
  }
  for (const word of [wordOf('left'), wordOf('a word too long to be kept '.repeat(2))]) {
    for (let round = 0; round < 2; round++) {
      for (const [nth, lookUp] of [...lookUps.entries()].reverse()) {
        expect(lookUp(word)).toBe(word.text.length + nth);
      }
    }
  }
  expect(asked).toBe(80);
});

test('a fact is not taken for that of a record that comes into its row meanwhile', () => {
  const long = (nth: number): Word => wordOf(`${'a word too long to be kept '.repeat(2)}${nth}`);
  const lengthOf = numberPerRecord(({ text }) => text.length);
  const halfOf = numberPerRecord((word) => {
    lengthOf(long(123_456));
    return word.text.length / 2;
  });
  const [one, other] = [long(10), long(1234)];
  expect(halfOf(one)).toBe(28);
  expect(halfOf(other)).toBe(29);
  expect([halfOf(one), lengthOf(one), lengthOf(other)]).toEqual([28, 56, 58]);
});

test('what is known of records in numbers stays theirs, however many records there are', () => {
  const lengthOf = numberPerRecord(({ text }) => text.length);
  const letters = numbersPerRecord(3, ({ text }, numbers, at) => {
    for (let nth = 0; nth < Math.min(3, text.length); nth++)
      numbers[at + nth] = text.charCodeAt(nth);
  });
  const expectBoth = (word: Word): void => {
    expect(lengthOf(word)).toBe(word.text.length);
    const row = letters.rowOf(word);
    const codes = [0, 1, 2].map((nth) => word.text.charCodeAt(nth) || 0);
    expect([...letters.numbers.subarray(row, row + 3)]).toEqual(codes);
  };
  const long = 'a word too long to be kept '.repeat(2);
  const held = ['a', 'to', 'Rutte', long, `${long}too`].map((text) => wordOf(text));
  for (let nth = 0; nth < 100_000; nth++) {
    const word = wordOf(nth % 9 === 0 ? `${long}${nth}` : `${nth.toString(36)}`);
    if (nth % 50 === 0) for (const one of [word, ...held]) expectBoth(one);
    else lengthOf(word);
  }
});
