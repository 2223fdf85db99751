import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arePlainlyAlike } from '../../src/lexicon/quantities/alike.ts';
import { readQuantities } from '../../src/lexicon/quantities/read.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { tokenise } from '../../src/text/tokens.ts';

const lexicon = await loadLexicon();

const saidIn = (language: string, text: string) => ({
  said: { text, tokens: tokenise(text) },
  facts: lexicon.facts(language).quantities,
});

it.each([
  ['Most je otvoren.', 'The bridge is open.', true],
  ['Došlo je 48 ljudi i pas.', 'There were 48 people and a dog.', true],
  ['Došlo je 48 ljudi.', 'There were 49 people.', false],
  ['Došlo je 48 ljudi.', 'There were many people.', false],
  ['Putuje 48 dana.', 'He travels for 48 days.', false],
  ['Došlo je dvoje ljudi.', 'Some people came.', false],
  ['Brojevi 48 i 49.', 'The numbers 48 and 49.', false],
  ['Vidi 48.', 'See example.com/48.', false],
  ['Pojela je ½ torte.', 'She ate the cake.', false],
])('whether “%s” and “%s” are alike at a glance: %s', (source, target, expected) => {
  expect(arePlainlyAlike(saidIn('sr-Latn', source), saidIn('en', target))).toBe(expected);
});

const pieces = [
  ...['a', 'and', 'i', 'na', 'dva', 'ljudi', 'p.m', 'II', 'of', 'Monday', 'bn', 's', 'th', 'per'],
  ...['cent', 'a.com', 'www', '48', '48', '2018', '000', '1,5', '12:30', '½', '٣', 'm2', '°C'],
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\ufeff',
    '.',
    ',',
    '-',
    '’',
    '$',
    '%',
    '/',
    '@',
    '\u0301',
    '😀',
  ],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join(''));

it('calls alike only what reads alike', () => {
  const read = (side: ReturnType<typeof saidIn>) => {
    const { all, loose } = readQuantities(side.said, side.facts);
    return {
      loose: [...loose],
      all: all.map(({ kind, form, role, values, foreign, measures }) => {
        return { kind, form, role, values, foreign, measures };
      }),
    };
  };
  fc.assert(
    fc.property(texts, texts, (ours, theirs) => {
      const [source, target] = [saidIn('sr-Latn', ours), saidIn('en', theirs)];
      if (!arePlainlyAlike(source, target)) return;
      const found = read(source);
      expect(found).toEqual(read(target));
      expect(found.loose).toEqual([]);
      expect(found.all.length).toBeLessThan(2);
      expect(found.all.flatMap(({ measures }) => measures)).toEqual([]);
    }),
    { numRuns: 20_000 },
  );
});
