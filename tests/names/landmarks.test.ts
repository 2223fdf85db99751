import { describe, expect, it } from 'vitest';
import { keysOf, landmarksOf, shareFound } from '../../src/names/landmarks.ts';
import { agreement, keyNumbersOf, signatureOf, worthOf } from '../../src/names/signature.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

const lexicon = await loadLexicon();
const marks = (text: string, language: string) => landmarksOf(tokenise(text), language, lexicon);

describe('landmarks', () => {
  it.each([
    ['Džonson je stigao.', 'Johnson has arrived.'],
    ['Kromvel je stigao.', 'Cromwell has arrived.'],
    ['Најавио је министар.', 'The minister announced it.'],
    ['Vrijednost je 1.250,50.', 'The value is 1,250.50.'],
  ])('of “%s” are found in “%s”', (source, target) => {
    const language = /\p{Script=Cyrillic}/u.test(source) ? 'sr-Cyrl' : 'sr-Latn';
    expect(shareFound(marks(source, language), keysOf(marks(target, 'en')))).toBeGreaterThan(0);
  });

  it('tell a sentence’s own translation from another sentence', () => {
    const read = (text: string) => ({ tokens: tokenise(text) });
    const keys = (...texts: string[]) => keyNumbersOf(texts.map(read), 'en', lexicon);
    const signature = (...texts: string[]) => signatureOf(texts.map(read), 'en', lexicon);
    const source = signatureOf(
      [read('Ministar Petrović je otvorio most u Kotoru.')],
      'sr-Latn',
      lexicon,
    );
    const own = 'Minister Petrović opened a bridge in Kotor.';
    const other = 'The workers are asking for higher pay.';
    expect(agreement(source, keys(own))).toBeGreaterThan(2);
    expect(agreement(source, keys(other))).toBe(0);
    expect(agreement(source, keys(other, own))).toBe(agreement(source, keys(own)));
    const both = signature(other, own);
    expect(worthOf(both)).toBe(worthOf(signature(other)) + worthOf(signature(own)));
    expect(agreement(both, keys(other, own))).toBe(worthOf(both));
  });

  it('say which word they are', () => {
    const tokens = tokenise('Minister Petrović opened 12 bridges.');
    const found = landmarksOf(tokens, 'en', lexicon);
    expect(found.map(({ token }) => tokens[token]?.text)).toContain('Petrović');
    expect(found.find(({ kind }) => kind === 'number')?.keys).toEqual(['#12']);
  });
});
