import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, landmarksOf, shareFound } from '../../src/names/landmarks.ts';
import { agreementBetween } from '../../src/names/signature.ts';
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
    const read = (...texts: string[]) => texts.map((text) => ({ tokens: tokenise(text) }));
    const fromSerbian = agreementBetween('sr-Latn', 'en', lexicon);
    const source = read('Ministar Petrović je otvorio most u Kotoru.');
    const own = 'Minister Petrović opened a bridge in Kotor.';
    const other = 'The workers are asking for higher pay.';
    expect(fromSerbian(source, read(own)).found).toBeGreaterThan(2);
    expect(fromSerbian(source, read(other)).found).toBe(0);
    expect(fromSerbian(source, read(other, own))).toEqual(fromSerbian(source, read(own)));
    const inEnglish = agreementBetween('en', 'en', lexicon);
    const both = inEnglish(read(other, own), read(own, other));
    expect(both.found).toBe(both.of);
    expect(both.of).toBe(
      inEnglish(read(other), read(own)).of + inEnglish(read(own), read(other)).of,
    );
  });

  it('agree as far as they have keys in common', () => {
    const words = [
      'Minister',
      'Petrović',
      'bridge',
      'Kotor',
      '12',
      '1,250',
      'well-known',
      'workers',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((it) => it.join(' '));
    const compare = agreementBetween('en', 'en', lexicon);
    fc.assert(
      fc.property(text, text, (ours, theirs) => {
        const known = keysOf(marks(theirs, 'en'));
        const found = marks(ours, 'en').filter(({ keys }) => keys.some((key) => known.has(key)));
        const count = found.reduce((sum, { kind }) => sum + (kind === 'word' ? 0.5 : 1), 0);
        const read = (one: string) => [{ tokens: tokenise(one) }];
        expect(compare(read(ours), read(theirs)).found).toBe(count);
      }),
    );
  });

  it('say which word they are', () => {
    const tokens = tokenise('Minister Petrović opened 12 bridges.');
    const found = landmarksOf(tokens, 'en', lexicon);
    expect(found.map(({ token }) => tokens[token]?.text)).toContain('Petrović');
    expect(found.find(({ kind }) => kind === 'number')?.keys).toEqual(['#12']);
  });
});
