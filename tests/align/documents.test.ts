import { expect, test } from 'vitest';
import { alignDocuments, bitextOfRows } from '../../src/align/align.ts';
import { rowsIndexByIndex } from '../../src/align/rows.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import type { Bitext } from '../../src/text/bitext.ts';
import { type Document, documentOf } from '../../src/text/document.ts';
import { createMemo } from '../../src/text/memo.ts';
import type { PassageKind } from '../../src/text/passage.ts';

const lexicon = await loadLexicon();

type Line = readonly [PassageKind, string];

function article(language: string, lines: readonly Line[]): Document {
  const bare = documentOf(
    language,
    lines.map(([, text]) => text),
  );
  return {
    ...bare,
    passages: bare.passages.map((passage, index) => ({
      ...passage,
      kind: lines[index]?.[0] ?? 'paragraph',
    })),
  };
}

const rowsOf = ({ pairs }: Bitext): string =>
  pairs.map(({ source, target }) => `${source.join('+')}:${target.join('+')}`).join(' ');

const source = article('sr-Latn-ME', [
  ['headline', 'Luka Bar kupuje dva nova krana'],
  ['furniture', '812 pregleda 3 komentar(a)'],
  [
    'paragraph',
    'Luka Bar potpisala je ugovor o kupovini dva krana vrijedna 6,4 miliona eura. Stari kranovi rade od 1978. godine.',
  ],
  ['paragraph', '„Bez njih veliki brodovi odlaze u Drač“, kaže direktor Ilija Pješčić.'],
  [
    'paragraph',
    'Radnici su najavili da će u petak blokirati kapiju. Traže isplatu zaostalih zarada.',
  ],
  ['furniture', 'Bonus video:'],
]);

const target = article('en', [
  ['headline', 'Port of Bar buys two new cranes'],
  ['furniture', '812 views 3 comment(s)'],
  ['furniture', 'This translation was made by a machine and may contain mistakes.'],
  ['paragraph', 'The Port of Bar has signed a contract to buy two cranes worth 6.4 million euros.'],
  [
    'paragraph',
    'The old cranes have been working since 1978. "Without them big ships go to Durres," says director Ilija Pjescic.',
  ],
  [
    'paragraph',
    'Workers have announced that they will block the gate on Friday. They want their overdue wages paid.',
  ],
  ['furniture', 'Bonus video:'],
]);

test('furniture pairs with furniture, and what only the translation has stands alone', () => {
  const lone = alignDocuments(source, target, lexicon);
  expect(rowsOf(lone)).toBe('0:0 1:1 :2 2+3:3+4 4:5 5:6');
});

test('two articles that correspond passage by passage come out so', () => {
  const same = { ...target, passages: [...source.passages] };
  const pairs = rowsOf(alignDocuments(source, { ...same, language: 'sr-Latn-ME' }, lexicon));
  expect(pairs).toBe('0:0 1:1 2:2 3:3 4:4 5:5');
});

test('a passage left out of the translation is a row of its own', () => {
  const shorter = article('en', [
    ['headline', 'Port of Bar buys two new cranes'],
    [
      'paragraph',
      'The Port of Bar has signed a contract to buy two cranes worth 6.4 million euros. The old cranes have been working since 1978.',
    ],
    [
      'paragraph',
      'Workers have announced that they will block the gate on Friday. They want their overdue wages paid.',
    ],
  ]);
  expect(rowsOf(alignDocuments(source, shorter, lexicon))).toBe('0:0 1: 2:1 3: 4:2 5:');
});

test('a translation without paragraphs is one row beside all of the source', () => {
  const lines = source.passages.filter(({ kind }) => kind === 'paragraph');
  const article = { ...source, passages: lines };
  const whole = documentOf('en', [
    target.passages
      .slice(3, 6)
      .map(({ text }) => text)
      .join(' '),
  ]);
  expect(rowsOf(alignDocuments(article, whole, lexicon))).toBe('0+1+2:0');
});

test('a side without a passage leaves the other alone', () => {
  const nothing = documentOf('en', []);
  expect(rowsOf(alignDocuments(nothing, nothing, lexicon))).toBe('');
  expect(rowsOf(alignDocuments(source, nothing, lexicon))).toBe('0: 1: 2: 3: 4: 5:');
  expect(rowsOf(alignDocuments(nothing, target, lexicon))).toBe(':0 :1 :2 :3 :4 :5 :6');
});

test('a translation that came alone has its sentences beside nothing', () => {
  const bitext = bitextOfRows(null, target, rowsIndexByIndex(0, 7), lexicon);
  expect(
    bitext.pairs[4]?.sentences.map(({ source, target }) => [source.length, target.length]),
  ).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('the sentences of a row are aligned, and their places are those of their passage', () => {
  const rows = [{ source: [2, 3], target: [3, 4] }];
  const [pair] = bitextOfRows(source, target, rows, lexicon).pairs;
  const texts = (pair?.sentences ?? []).map((bead) => [
    ...bead.source.map(({ segmentIndex, start, end }) =>
      source.passages[segmentIndex]?.text.slice(start, end).slice(0, 9),
    ),
    ...bead.target.map(({ segmentIndex, start, end }) =>
      target.passages[segmentIndex]?.text.slice(start, end).slice(0, 9),
    ),
  ]);
  expect(texts).toEqual([
    ['Luka Bar ', 'The Port '],
    ['Stari kra', 'The old c'],
    ['„Bez njih', '"Without '],
  ]);
});

test('after an edit of one passage only its row is aligned anew', () => {
  const memo = createMemo();
  const found: string[] = [];
  const watching = {
    recall: <T>(topic: string, text: string, find: () => T): T =>
      memo.recall(topic, text, () => {
        if (topic.startsWith('row ')) found.push(text);
        return find();
      }),
  };
  const rows = [
    { source: [0], target: [0] },
    { source: [2, 3], target: [3, 4] },
    { source: [4], target: [5] },
  ];
  bitextOfRows(source, target, rows, lexicon, watching);
  expect(found).toHaveLength(2);
  const edited = {
    ...target,
    passages: target.passages.map((passage, index) =>
      index === 5 ? { ...passage, text: passage.text.replace('Friday', 'Saturday') } : passage,
    ),
  };
  found.length = 0;
  bitextOfRows(source, edited, rows, lexicon, watching);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('Saturday');
});
