import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise, tokensWithin } from '../../src/text/tokens.ts';

const cases: readonly (readonly [text: string, tokens: readonly string[]])[] = [
  ['Rutte’s Al-Jazeera, NATO-u.', ['Rutte’s', 'Al-Jazeera', ',', 'NATO-u', '.']],
  ['At 12:30 it cost 1.250,50.', ['At', '12:30', 'it', 'cost', '1.250,50', '.']],
  ['The 1930s and 55km', ['The', '1930s', 'and', '55km']],
  ['“Da” – kaže Đoković', ['“', 'Da', '”', '–', 'kaže', 'Đoković']],
  ['A 🚢 sails', ['A', '🚢', 'sails']],
];

test.each(cases)('%s falls into its words, numbers and signs', (text, tokens) => {
  expect(tokenise(text).map((token) => token.text)).toEqual(tokens);
});

test('every token stands where it says', () => {
  for (const [text] of cases) {
    for (const token of tokenise(text)) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
    }
  }
});

test('tokens are spelled as the text is, and leave out nothing but white space', () => {
  const sign = fc.constantFrom(...'aČж5٣.,:’-& \u00a0\n\u0301日🚢𝐚', '\ud83d', '\udea2');
  const anyText = fc.string({ unit: fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 1 })) });
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
      for (const text of texts) {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(end, token.start).trim()).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.text);
          // Within a number a no-break space may stand.
          expect(token.text).toMatch(/^\S(?:.*\S)?$/su);
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

test('the tokens within a stretch are those that it holds whole, whatever the stretch', () => {
  for (const [text] of cases) {
    const tokens = tokenise(text);
    for (let start = 0; start <= text.length; start++) {
      for (let end = start; end <= text.length; end++) {
        expect(tokensWithin(tokens, { start, end })).toEqual(
          tokens.filter((token) => token.start >= start && token.end <= end),
        );
      }
    }
  }
});
