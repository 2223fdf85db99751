import { describe, expect, it } from 'vitest';
import { keysOf, landmarksOf, shareFound } from '../../src/names/landmarks.ts';
import { agreement, joinedSignature, signatureIn, worthOf } from '../../src/names/signature.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { createMemo } from '../../src/text/memo.ts';
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
    const signature = (text: string, language: string) =>
      signatureIn({ text, tokens: tokenise(text) }, language, lexicon, createMemo());
    const source = signature('Ministar Petrović je otvorio most u Kotoru.', 'sr-Latn');
    const own = signature('Minister Petrović opened a bridge in Kotor.', 'en');
    const other = signature('The workers are asking for higher pay.', 'en');
    expect(agreement(source, own)).toBeGreaterThan(2);
    expect(agreement(source, other)).toBe(0);
    const both = joinedSignature([other, own]);
    expect(agreement(source, both)).toBe(agreement(source, own));
    expect(worthOf(both)).toBe(worthOf(other) + worthOf(own));
    expect(agreement(both, both)).toBe(worthOf(both));
  });

  it('say which word they are', () => {
    const tokens = tokenise('Minister Petrović opened 12 bridges.');
    const found = landmarksOf(tokens, 'en', lexicon);
    expect(found.map(({ token }) => tokens[token]?.text)).toContain('Petrović');
    expect(found.find(({ kind }) => kind === 'number')?.keys).toEqual(['#12']);
  });
});
