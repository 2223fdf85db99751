import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterDiff, wordDiff } from '../../src/review/diff.ts';
import type { DiffPart } from '../../src/text/edition.ts';
import { prose, revision } from './arbitrary.ts';

/** Deleted text in square brackets, inserted text in braces. */
const shown = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'deleted' ? `[${text}]` : `{${text}}`,
    )
    .join('');

test.each([
  ['the letter alone in a name', 'Mark Rute left', 'Mark Rutte left', 'Mark Rut{t}e left'],
  ['a possessive too', 'Rute’s plan', 'Rutte’s plan', 'Rut{t}e’s plan'],
  ['a diacritic', 'Novak Djokovic won', 'Novak Đoković won', 'Novak [Dj]{Đ}okovi[c]{ć} won'],
  ['one exchanged letter', 'Zelenskiy came', 'Zelenskyy came', 'Zelensk[i]{y}y came'],
  ['a whole word, if little of it stays', 'the plan', 'the offer', 'the [plan]{offer}'],
  ['figures whole', 'cost 1.250,50 euro', 'cost 1,250.50 euro', 'cost [1.250,50]{1,250.50} euro'],
  [
    'neighbouring words as one change',
    'the quick fox ran',
    'a slow dog ran',
    '[the quick fox]{a slow dog} ran',
  ],
  ['an added word', 'he said it', 'he never said it', 'he {never }said it'],
  ['a removed word', 'he never said it', 'he said it', 'he [never ]said it'],
  ['paragraphs that were joined', 'One.\nTwo.', 'One. Two.', 'One.[\n]{ }Two.'],
  ['a paragraph that was added', 'One.\nThree.', 'One.\nTwo.\nThree.', 'One.\n{Two.\n}Three.'],
  ['nothing in equal texts', 'One.', 'One.', 'One.'],
  ['all of a new passage', '', 'New.', '{New.}'],
  ['all of a deleted passage', 'Old.', '', '[Old.]'],
])('shows %s', (_, before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected);
});

test('both texts can be read from a difference, to the letter', () => {
  const kept = (parts: readonly DiffPart[], leaveOut: DiffPart['kind']): string =>
    parts.flatMap(({ kind, text }) => (kind === leaveOut ? [] : text)).join('');
  const reads = ({ before, after }: { before: string; after: string }): void => {
    for (const parts of [wordDiff(before, after), characterDiff(before, after)]) {
      expect(kept(parts, 'inserted')).toBe(before);
      expect(kept(parts, 'deleted')).toBe(after);
      expect(parts.every(({ text }) => text !== '')).toBe(true);
    }
  };
  fc.assert(fc.property(revision, reads));
  fc.assert(fc.property(fc.record({ before: prose, after: prose }), reads));
});

test.each([
  ['Rute', 'Rutte', 'Rut{t}e'],
  ['RUTE', 'RUTTE', 'RUT{T}E'],
  ['Hryhorii', 'Grigory', '[Hryhorii]{Grigory}'],
  ['Nürnberg', 'Nurnberg', 'N[ü]{u}rnberg'],
  ['Njujork', 'New York', '[Njujork]{New York}'],
  ['alliance', 'Alliance', '[a]{A}lliance'],
])('two spellings on a card: %s, %s', (before, after, expected) => {
  expect(shown(characterDiff(before, after))).toBe(expected);
});
