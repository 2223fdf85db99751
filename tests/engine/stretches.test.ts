import { expect, test } from 'vitest';
import { type Analysis, analyse } from '../../src/engine/analysis.ts';
import { renderings } from '../../src/engine/renderings.ts';
import { stretchesOf } from '../../src/engine/stretches.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { documentOf } from '../../src/text/document.ts';

const lexicon = await loadLexicon();

/** An article whose sentences are its passages, each translated by one. */
function articleOf(source: readonly string[]): Analysis {
  const ours = documentOf('sr-Latn', source);
  const theirs = documentOf(
    'en',
    source.map((_, index) => `It is sentence ${index}.`),
  );
  const refAt = (text: string, index: number) => ({
    segmentIndex: index,
    start: 0,
    end: text.length,
  });
  const pairs = source.map((text, index) => ({
    source: [index],
    target: [index],
    sentences: [
      {
        source: [refAt(text, index)],
        target: [refAt(theirs.passages[index]?.text ?? '', index)],
      },
    ],
  }));
  return analyse({ source: ours, target: theirs, pairs }, lexicon);
}

test('stretches that begin in the same words have the same number, whatever casing and quotes', () => {
  const article = articleOf([
    '„Luka mora ostati otvorena i zimi.“',
    'LUKA mora ostati otvorena cijele godine.',
    'Most mora ostati otvoren cijele godine.',
  ]);
  const [one, other, third] = [...stretchesOf(article, 4)].filter(
    ({ part }) => part === 'sentence',
  );
  expect(one?.beginning).toBe(other?.beginning);
  expect(third?.beginning).not.toBe(one?.beginning);
  expect(third?.ending).not.toBe(other?.ending);
});

test('only sentences that begin or end as another does are looked at closely', () => {
  const found = renderings(
    articleOf([
      'Luka mora ostati otvorena i zimi.',
      'Brodovi dolaze svakog dana iz Barija.',
      'Rekao je da luka mora ostati otvorena i zimi.',
      'Luka mora ostati čista.',
    ]),
    4,
  );
  expect(found.map(({ source }) => source.segmentIndex)).toEqual([0, 2]);
  expect(found[0]?.sourceFolded).toBe('luka mora ostati otvorena i zimi');
});
