import fc from 'fast-check';
import type { Splice } from '../../src/review/correction.ts';

const word = fc.constantFrom<string>(
  'Rutte',
  'Rute',
  'Rutte’s',
  'Savez',
  'NATO',
  '1.250,50',
  'Đoković',
  'Љубав',
  '👩‍👧',
  'é',
  'a',
  'and',
);
const gap = fc.constantFrom<string>(' ', ' ', ' ', ', ', '. ', '\n', '  ', ' – ');

/** Something like an article's passage: words, figures, signs, line ends, signs of two units. */
export const prose = fc
  .array(fc.tuple(word, gap), { maxLength: 24 })
  .map((pairs) => pairs.flat().join(''));

/** Two versions of a passage: some words of the first exchanged, taken out or put in. */
export const revision = fc
  .tuple(
    fc.array(fc.tuple(word, gap), { maxLength: 24 }),
    fc.array(fc.tuple(fc.nat(30), fc.nat(2), word, gap), { maxLength: 5 }),
  )
  .map(([pairs, edits]) => {
    const after = [...pairs];
    for (const [at, what, text, space] of edits) {
      after.splice(Math.min(at, after.length), what === 0 ? 0 : 1);
      if (what !== 1) after.splice(Math.min(at, after.length), 0, [text, space]);
    }
    return { before: pairs.flat().join(''), after: after.flat().join('') };
  });

/** Splices of a text that touch neither each other nor those of `other`. */
export const disjointSplices = fc
  .array(fc.tuple(fc.string({ maxLength: 4 }), fc.nat(3), fc.boolean(), fc.nat(3)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((steps) => {
    let text = '';
    const mine: Splice[] = [];
    const theirs: Splice[] = [];
    for (const [inserted, length, isMine, space] of steps) {
      // At least one sign lies between two places, so that their order is never in doubt.
      text += '-'.repeat(space + 1);
      const removed = 'abc'.slice(0, length);
      (isMine ? mine : theirs).push({ start: text.length, removed, inserted });
      text += removed;
    }
    return { text: `${text}-`, mine, theirs };
  });
