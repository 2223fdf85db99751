import { describe, expect, it } from 'vitest';
import { asItWasRead, edited, segmentsOf } from '../../src/formats/segments.ts';
import { documentOf } from '../../src/text/document.ts';
import { editionOf } from './edition.ts';

const segments = (
  texts: readonly string[],
  cameAs: readonly (number | null)[],
  count: number,
  confirmed = texts.map(() => true),
) =>
  segmentsOf(editionOf(documentOf('en', texts), [], { cameAs, confirmed }), count).map(
    (segment) => [segment.text, segment.confirmed],
  );

describe('what stands in the segments of a file', () => {
  it('is what stands in the passages they came as', () => {
    expect(segments(['one', 'two'], [0, 1], 2, [true, false])).toEqual([
      ['one', true],
      ['two', false],
    ]);
  });

  it('takes what an editor split off back into the segment it was split from', () => {
    expect(segments(['one', 'more', 'two'], [0, null, 1], 2, [true, false, true])).toEqual([
      ['one more', false],
      ['two', true],
    ]);
  });

  it('leaves the segments empty whose text was joined to another or deleted', () => {
    expect(segments(['one two', 'three'], [0, 2], 3)).toEqual([
      ['one two', true],
      ['', false],
      ['three', true],
    ]);
  });

  it('follows passages that were moved', () => {
    expect(segments(['two', 'one'], [1, 0], 2).map(([text]) => text)).toEqual(['one', 'two']);
  });

  it('keeps the codes of joined passages at their places', () => {
    const target = {
      ...documentOf('en', ['ab', 'cd']),
      passages: ['ab', 'cd'].map((text) => ({
        kind: 'segment' as const,
        text,
        marks: [{ kind: 'code' as const, code: '<x/>', start: 1, end: 1 }],
      })),
    };
    const [segment] = segmentsOf(editionOf(target, [], { cameAs: [0, null] }), 1);
    expect(segment?.marks.map(({ start }) => start)).toEqual([1, 4]);
  });
});

describe('a file that can be read in several ways', () => {
  it('is taken as the article was read from it, or as comes nearest', () => {
    const edition = editionOf(documentOf('en', ['Port', 'Bridge!']), [], {
      machine: ['Port', 'Bridge'],
    });
    const ways = { wrong: ['Luka', 'Most'], right: ['Port', 'Bridge'], near: ['Port', 'Most'] };
    const taken = (...names: (keyof typeof ways)[]) =>
      asItWasRead(edition, names, (name) => ways[name]);
    expect(taken('wrong', 'near', 'right')).toBe('right');
    expect(taken('wrong', 'near')).toBe('near');
    expect(taken()).toBe(null);
  });
});

it('edits a text from front to back', () => {
  const edits = [
    { start: 0, end: 1, text: 'A' },
    { start: 2, end: 2, text: '-' },
  ];
  expect(edited('abc', edits)).toBe('Ab-c');
});
