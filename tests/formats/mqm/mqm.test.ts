import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allChecks as checks } from '../../../src/checks/registry.ts';
import { ratingOf } from '../../../src/formats/mqm/categories.ts';
import { readMqm } from '../../../src/formats/mqm/read.ts';
import { writeMqm } from '../../../src/formats/mqm/write.ts';
import { documentOf } from '../../../src/text/document.ts';
import type { Edition, ReportedFinding } from '../../../src/text/edition.ts';
import { editionOf } from '../edition.ts';
import { bytesOf, listed, readOptions } from '../pairs.ts';

const file = readFileSync(new URL('../../fixtures/formats/mqm/ratings.tsv', import.meta.url));
const read = (bytes: Uint8Array) => readMqm(bytes, readOptions);
const articles = (bytes: Uint8Array) =>
  read(bytes).contents.map((content) => {
    if (content.kind !== 'pairs') throw new Error('no pairs');
    return [content.title, ...listed(content).map((row) => row.slice(0, 2))];
  });

const expected = [
  [
    'harbour (Alpha)',
    ['Luka je otvorena.', 'The harbor is open.'],
    ['Ministar nije došao.', 'The minister came.'],
  ],
  [
    'harbour (Beta)',
    ['Luka je otvorena.', 'Port open.'],
    ['Ministar nije došao.', 'The minister did not come.'],
  ],
  ['bridge:Serbian-English (Alpha)', ['Most, "stari", stoji.', 'The "old" bridge stands.']],
];

describe('reading MQM ratings', () => {
  it('makes an article of each document of each system, without the marks of raters', () => {
    expect(articles(file)).toEqual(expected);
    const last = read(file).contents[2];
    expect(last?.kind === 'pairs' && [last.source.language, last.target.language]).toEqual([
      'sr',
      'en',
    ]);
  });

  it('reads the newer columns, their other names, and files without a header', () => {
    const newer = file
      .toString()
      .replace('doc_id\tseg_id', 'docSegId\tglobalSegId')
      .replace('severity\n', 'severity\tmetadata\n')
      .replaceAll('Minor\n', 'Minor\t{"note":"a"}\n');
    expect(articles(bytesOf(newer))).toEqual(expected);
    expect(articles(bytesOf(file.toString().replace(/^.*\n/, '')))).toEqual(expected);
  });

  it('says which lines are too short', () => {
    const reading = read(bytesOf(`${file}Alpha\tharbour\t9\n`));
    expect(reading.contents).toHaveLength(3);
    expect(reading.problems).toEqual([
      { message: 'A line has too few columns; it was passed over.', line: 8 },
    ]);
    expect(read(bytesOf('a\tb\n')).problems[0]?.message).toMatch(/no file of MQM ratings/);
  });
});

describe('writing MQM ratings', () => {
  const finding = (more: Partial<ReportedFinding>): ReportedFinding => ({
    check: 'number-value',
    type: 'numbers',
    severity: 'error',
    issue: 'i1',
    side: 'target',
    segmentIndex: 1,
    start: 5,
    end: 7,
    text: '11',
    suggestions: [],
    message: 'The source has 12.',
    dismissed: false,
    ...more,
  });
  const target = documentOf('en', ['Mark Rutte came.', 'With 11\tmen.', 'All is well.']);
  const by = { author: 'Ana', at: 5 };
  const edition: Partial<Edition> = {
    title: 'Talks',
    source: documentOf('sr-Latn', ['Mark Rute je došao sinoć.', 'Sa 12 ljudi.', 'Sve je dobro.']),
    rows: [0, 1, 2].map((index) => ({ source: [index], target: [index] })),
    findings: () => [
      finding({}),
      finding({ dismissed: true, start: 0, end: 4 }),
      finding({ check: 'furniture-left', start: 8, end: 11 }),
      finding({
        check: 'omission-clause',
        side: 'source',
        segmentIndex: 0,
        start: 19,
        end: 24,
        message: 'Missing.',
      }),
    ],
    corrections: () => [
      {
        ...by,
        segmentIndex: 0,
        before: 'Rute',
        after: 'Rutte',
        start: 5,
        origin: 'suggestion',
        check: 'name-two-spellings',
        undone: false,
      },
    ],
    tracked: () => [
      {
        kind: 'segment',
        index: 0,
        presence: { kind: 'same', by: null },
        parts: [
          { kind: 'same', text: 'Mark ', by: null },
          { kind: 'same', text: 'Rut', by: null },
          { kind: 'inserted', text: 't', by },
          { kind: 'same', text: 'e', by: null },
          { kind: 'same', text: ' came', by: null },
          { kind: 'inserted', text: '.', by: { author: 'Bo', at: 6 } },
        ],
      },
      {
        kind: 'segment',
        index: 1,
        presence: { kind: 'same', by: null },
        parts: [{ kind: 'same', text: 'With 11\tmen.', by: null }],
      },
      {
        kind: 'segment',
        index: null,
        presence: { kind: 'deleted', by },
        parts: [{ kind: 'deleted', text: 'Read more.', by }],
      },
      {
        kind: 'segment',
        index: 2,
        presence: { kind: 'same', by: null },
        parts: [{ kind: 'same', text: 'All is well.', by: null }],
      },
    ],
  };

  it('writes a line an error of the machine, and one for a segment without error', () => {
    const written = writeMqm(editionOf(target, [], edition), { furniture: false });
    const cells = (line: string) => line.split('\t').slice(4);
    expect(written.split('\n').slice(1, -1).map(cells)).toEqual([
      [
        'Lektura',
        'Mark Rute je došao <v>sinoć</v>.',
        'Mark Rute came',
        'Accuracy/Omission',
        'Major',
        'Missing.',
      ],
      [
        'Ana',
        'Mark Rute je došao sinoć.',
        'Mark <v>Rute</v> came',
        'Accuracy/Mistranslation',
        'Major',
        'Rute → Rutte',
      ],
      [
        'Bo',
        'Mark Rute je došao sinoć.',
        'Mark Rute <v>came</v>',
        'Fluency/Punctuation',
        'Minor',
        'added: .',
      ],
      [
        'Lektura',
        'Sa 12 ljudi.',
        'With <v>11</v> men.',
        'Accuracy/Mistranslation',
        'Major',
        'The source has 12.',
      ],
      ['Ana', '', '<v>Read more.</v>', 'Accuracy/Addition', 'Major', ''],
      ['Lektura', 'Sve je dobro.', 'All is well.', 'No-error', 'No-error', ''],
    ]);
    expect(articles(bytesOf(written))[0]?.slice(0, 2)).toEqual([
      'Talks (machine)',
      ['Mark Rute je došao sinoć.', 'Mark Rute came'],
    ]);
  });

  it('knows a category for every check', () => {
    const other = checks.filter(({ id }) => ratingOf(id, '', '').category === 'Other');
    expect(other.map(({ id }) => id).filter((id) => !id.startsWith('markup'))).toEqual([]);
  });
});
