import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainBreaks } from '../../src/text/breaks.ts';

const segmenter = new Intl.Segmenter('sr-Latn', { granularity: 'sentence' });

const breaksOfIcu = (line: string): number[] =>
  [...segmenter.segment(line)].map(({ index, segment }) => index + segment.length);

// biome-ignore format: a list of pieces reads better in rows
const pieces = [
  'On', 'je', 'Ж', 'ж', 'š', '5', '2019', '. ', '.', '!', '? ', '…', ' ', '\u00a0', '“', '”', ' „',
  '(', ')', "'", '’', '«', '»', ', ', ':', ';', '-', '–', '—', '%', '/', '@', '€', 'U.S.', 'br. ',
];

test('sentences end where ICU ends them, whatever the signs', () => {
  const line = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, (text) => {
      expect(plainBreaks(text)).toEqual(breaksOfIcu(text));
    }),
    { numRuns: 3000 },
  );
});

test.each(['会议开始了。', 'Line one.\nLine two.', 'Ha\u0301. Da.', 'А\u2028б', '😀. Da.'])(
  'a line with other signs is left to ICU: %j',
  (text) => {
    expect(plainBreaks(text)).toBeNull();
  },
);
