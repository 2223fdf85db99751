import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged } from '../../src/review/merge.ts';

const base = 'The minister came on Friday. She left on Sunday.';

describe('two changes of one text', () => {
  it.each([
    [
      'in different sentences',
      'The old minister came on Friday. She left on Sunday.',
      'The minister came on Friday. She left on Monday.',
      'The old minister came on Friday. She left on Monday.',
    ],
    [
      'one of which adds to the end, and the other to the beginning',
      `Yesterday: ${base}`,
      `${base} Nobody spoke.`,
      `Yesterday: ${base} Nobody spoke.`,
    ],
    [
      'both at the end, where theirs comes first',
      `${base} Mira.`,
      `${base} Ana.`,
      `${base} Ana. Mira.`,
    ],
    [
      'alike, and one more',
      'The minister came on Monday. She left on Sunday.',
      'The minister came on Monday. She left early on Sunday.',
      'The minister came on Monday. She left early on Sunday.',
    ],
    ['of which one is none', base, `${base} More.`, `${base} More.`],
    ['over paragraphs', `First.\n${base}`, `${base}\nLast.`, `First.\n${base}\nLast.`],
  ])('are made one: %s', (_, mine, theirs, both) => {
    expect(merged(base, mine, theirs)).toBe(both);
  });

  it.each([
    ['the same word', 'The minister came on Monday.', 'The minister came on Tuesday.'],
    [
      'a word beside one that the other took out',
      'The old minister came.',
      'Nobody came on Friday.',
    ],
  ])('are left to a person where they touch %s', (_, mine, theirs) => {
    expect(merged('The minister came on Friday.', mine, theirs)).toBeNull();
  });
});

const sentence = fc
  .array(fc.constantFrom('the', 'minister', 'came', 'left', 'on', 'Friday', 'old', '.'), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));

describe('a merge', () => {
  it('with a text that says the same as the base is the other text', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        expect(merged(first, second, first)).toBe(second);
        expect(merged(first, first, second)).toBe(second);
      }),
    );
  });

  it('of two equal texts is that text', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        expect(merged(first, second, second)).toBe(second);
      }),
    );
  });
});
