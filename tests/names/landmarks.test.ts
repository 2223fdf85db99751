import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, type Landmark, landmarksOf, shareFound } from '../../src/names/landmarks.ts';
import { newSignature, signing, worthShared } from '../../src/names/signature.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

const lexicon = await loadLexicon();
const marks = (text: string, language: string) => landmarksOf(tokenise(text), language, lexicon);

/** What the landmarks of some texts count that others have, and what all of them count. */
function agreement(ours: readonly string[], language: string, theirs: readonly string[]) {
  const [own, other] = [newSignature(), newSignature()];
  // They are filled anew each time, whatever they held.
  for (const texts of [['Kotor 7'], ours]) signing(language, lexicon)(own, read(texts));
  for (const texts of [['Kotor 7'], theirs]) signing('en', lexicon)(other, read(texts));
  return { found: worthShared(own, other), of: own.worth };
}

const read = (texts: readonly string[]) => texts.map((text) => ({ tokens: tokenise(text) }));

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
    const source = ['Ministar Petrović je otvorio most u Kotoru.'];
    const own = 'Minister Petrović opened a bridge in Kotor.';
    const other = 'The workers are asking for higher pay.';
    expect(agreement(source, 'sr-Latn', [own]).found).toBeGreaterThan(2);
    expect(agreement(source, 'sr-Latn', [other]).found).toBe(0);
    expect(agreement(source, 'sr-Latn', [other, own])).toEqual(agreement(source, 'sr-Latn', [own]));
    const both = agreement([other, own], 'en', [own, other]);
    expect(both.found).toBe(both.of);
    expect(both.of).toBe(agreement([other], 'en', [own]).of + agreement([own], 'en', [other]).of);
  });

  it('agree as far as they have keys in common', () => {
    const words = [
      'Minister',
      'Petrović',
      'bridge',
      'Kotor',
      '12',
      '012',
      '1,250',
      '1.250',
      '١٢',
      'well-known',
      'Minister-bridge-Kotor-Petrović',
      'workers',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 90 }).map((it) => it.join(' '));
    fc.assert(
      fc.property(text, text, (ours, theirs) => {
        const known = keysOf(marks(theirs, 'en'));
        const count = (one: readonly Landmark[]): number =>
          one.reduce((sum, { kind }) => sum + (kind === 'word' ? 0.5 : 1), 0);
        const own = marks(ours, 'en');
        expect(agreement([ours], 'en', [theirs])).toEqual({
          found: count(own.filter(({ keys }) => keys.some((key) => known.has(key)))),
          of: count(own),
        });
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
