import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { sentences } from '../../src/text/sentences.ts';

const lexicon = await loadLexicon();

const split = (text: string, language: string): string[] =>
  sentences(text, language, lexicon.facts(language)).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('sentences', () => {
  const cases: readonly [language: string, sentences: readonly string[]][] = [
    ['en', ['Mr. Novak met Dr. Hill at 5 p.m. in Split.', 'They talked.']],
    ['en', ['J. K. Moran left.', 'The U.S. President stayed.']],
    ['en', ['"Where is the plan?" she asked.', 'Nobody knew.']],
    ['en', ['Costs rose by 3.5 percent.', 'Nobody was surprised.']],
    ['sr-Latn-ME', ['Sastanak je 4. aprila u Baru.', 'Dr. Perić neće doći, npr. zbog posla.']],
    ['sr-Latn-ME', ['Radovi traju do 12. maja.', 'Put je zatvoren.']],
    ['sr-Cyrl', ['Састанак је 4. априла у Бару.', 'Др. Перић неће доћи.']],
    ['hr', ['Tvrtka Val d.o.o. traži radnike.', 'Prijave su do petka.']],
    ['de', ['Am 5. Mai beginnt z. B. der Umbau.', 'Er dauert lange.']],
    ['de', ['Das sagte Dr. Lenz am Montag.', 'Mehr sagte er nicht.']],
    ['ru', ['В 2024 г. завод закрыли.', 'Цех пуст.']],
  ];

  it.each(cases)('splits %s where a reader would: %j', (language, expected) => {
    expect(split(expected.join(' '), language)).toEqual(expected);
  });

  it('never joins paragraphs', () => {
    expect(split('First line\nsecond line.', 'en')).toEqual(['First line', 'second line.']);
  });

  it('covers all that is not white space, once and in order, whatever the text', () => {
    const sign = fc.constantFrom('a', 'B', '.', ' ', '"', '4', '\n', '?', 'č', '„', '“', 'Dr');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        expect(split(text, 'sr-Latn').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('begins no sentence after the first with a small letter or a sign that goes on', () => {
    // biome-ignore format: a list of pieces reads better in rows
    const piece = fc.constantFrom(
      'On', 'je', 'Ж', 'ж', '5', '. ', '.', '! ', '? ', '… ', ' ', '\u00a0', '“', '”', ' „', "'", '(',
      ')', '; ', '– ', '𝐚', '𐐀', 'ǅ', 'ª', '会', '。',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        for (const sentence of split(pieces.join(''), 'sr-Latn').slice(1)) {
          expect(sentence).not.toMatch(/^\p{Ll}/u);
          expect(sentence).not.toMatch(/^(?!["'„“]\s*\p{Lu})[)”"',;:–-]/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a passage that is no prose in its stride', () => {
    const text = 'word '.repeat(20_000);
    expect(split(text, 'en')).toEqual([text.trim()]);
  });
});
