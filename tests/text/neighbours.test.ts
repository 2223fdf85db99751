import fc from 'fast-check';
import { expect, it } from 'vitest';
import { invisibleSigns, neighbours, neighboursIn } from '../../src/text/neighbours.ts';

const signs = [...'aĆж7 \t\u00a0\u2009\n,;:!?..([)]"“”–-…\u200b\u00ad'];
const texts = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((some) => some.join(''));

const mustTell: readonly [bit: number, pattern: RegExp][] = [
  [neighbours.question, /\?/],
  [neighbours.tightMark, /[,;:!?.][\p{L}\p{Nd}]/u],
  [neighbours.tightStop, /\.[\p{L}\p{Nd}]/u],
  [neighbours.twoMarks, /[,;:!?.][,;:!?.]/],
  [neighbours.looseMark, /[ \t\u00a0\u202f][,.;:!?)\]]|[([][ \t\u00a0\u202f]/],
  [neighbours.twoSpaces, /[ \t\u00a0\u2002\u2003\u2009\u202f]{2}/],
  [neighbours.invisible, new RegExp(`[${invisibleSigns}]`, 'u')],
];

it('a text has the bit of all that stands in it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = neighboursIn(text);
      for (const [bit, pattern] of mustTell) {
        if (pattern.test(text)) expect(found & bit, `${text} ${pattern}`).toBe(bit);
      }
    }),
    { numRuns: 2000 },
  );
});

it('a plain sentence has no bit', () => {
  expect(neighboursIn('The port, “closed” (since 7 May), is open again.')).toBe(0);
});
