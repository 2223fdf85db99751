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
