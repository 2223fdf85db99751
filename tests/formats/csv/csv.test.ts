import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCell, toCell } from '../../../src/formats/csv/formula.ts';
import { readCsv } from '../../../src/formats/csv/read.ts';
import { isNamedTable } from '../../../src/formats/csv/table.ts';
import { updateCsv } from '../../../src/formats/csv/update.ts';
import { writeCsv, writeTsv } from '../../../src/formats/csv/write.ts';
import { bytesOf, editionOfPairs, listed, pairsIn, readOptions, textOf } from '../pairs.ts';

const fixture = (path: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../../fixtures/formats/${path}`, import.meta.url)));
const read = (text: string | Uint8Array, asked = {}) =>
  readCsv(typeof text === 'string' ? bytesOf(text) : text, { ...readOptions, ...asked });
const rows = (text: string, asked = {}) =>
  listed(pairsIn(read(text, asked))).map((row) => row.slice(0, 2));
const desk = fixture('csv/desk.csv');
const content = pairsIn(read(desk));

describe('reading tables', () => {
  it('finds source, translation and state by the names of their columns', () => {
    expect(listed(content)).toEqual([
      ['Sporazum o luci potpisan', 'Port agreement signed', 'translated'],
      [
        'Ministar je rekao: "Rok je jun."',
        'The minister said: "The deadline is June."',
        'translated',
      ],
      ['- Nije bilo zastoja.', '- There was no delay.', 'final'],
      ['Cijena je 1.250,50 eura', 'The price is 1.250,50 euros', 'translated'],
      ['=SUM(A1:A9)', '', 'initial'],
      ['Kraj.', 'The end.', 'translated'],
    ]);
  });

  it('takes the languages from columns that are named for them', () => {
    const tabs = pairsIn(read(fixture('tsv/plain.tsv')));
    expect([tabs.source.language, tabs.target.language]).toEqual(['en', 'sr-Latn']);
    expect(tabs.source.passages.map(({ text }) => text)).toEqual([
      'The harbour opened.',
      '"Quoted" word',
      'Tab "inside',
    ]);
    const names = pairsIn(
      read('Id,Deutsch,English,Srpski\n1,Hafen,Port,Luka\n', { language: 'sr' }),
    );
    expect(listed(names)).toEqual([['Hafen', 'Luka', 'translated']]);
    expect([names.source.language, names.target.language]).toEqual(['de', 'sr']);
  });

  const tables: readonly [what: string, text: string][] = [
    ['commas', 'a b,c d\ne f,g h\n'],
    ['semicolons, where texts hold commas', '"a b";c d\n"e f";"g h"\n'],
    ['tabs', 'a b\tc d\ne f\tg h'],
    ['bars', 'a b|c d\r\ne f|g h\r\n'],
    ['a named delimiter', '\ufeffsep=;\na b;c d\ne f;g h\n'],
    ['old line ends', 'a b,c d\re f,g h\r'],
    ['keys and numbers beside the texts', '1,k1,a b,c d,7\n2,k2,e f,g h,8\n'],
  ];

  it.each(tables)('reads a table without header: %s', (_what, text) => {
    expect(rows(text)).toEqual([
      ['a b', 'c d'],
      ['e f', 'g h'],
    ]);
  });

  it('takes a state that nobody knows for none', () => {
    const states = ['constructor', '__proto__', 'Approved', ''];
    const table = states.map((state) => `a,b,${state}\n`).join('');
    expect(pairsIn(read(`source,target,state\n${table}`)).states).toEqual([
      'translated',
      'translated',
      'reviewed',
      'translated',
    ]);
  });

  it('refuses a table of one column in a sentence', () => {
    expect(read('only\none\n').problems[0]?.message).toMatch(
      /one column.*comma, a semicolon or a tab/,
    );
    expect(read('source,target\n').problems[0]?.message).toMatch(/no texts/);
  });

  it('knows a table by its header, and no prose', () => {
    expect(isNamedTable('izvor;prevod\na;b', false)).toBe(true);
    expect(isNamedTable('izvor\tprevod\na\tb', true)).toBe(true);
    expect(isNamedTable('The source, he said, is safe.\nThe target, too.', false)).toBe(false);
  });

  it('ends at a million cells, and says where', () => {
    const reading = read(`a b,c d\n${',,,,,,,,,,,,,,,,,,,\n'.repeat(60_000)}`);
    expect(reading.problems[0]?.message).toMatch(/1,000,000 cells/);
  });

  it('ends at a hundred thousand rows, and says where', () => {
    const reading = read(`a b,c d\n${'e f,g h\n'.repeat(100_001)}`);
    expect(pairsIn(reading).states).toHaveLength(100_000);
    expect(reading.problems[0]).toMatchObject({
      message: expect.stringMatching(/more than 100,000 segments/),
      line: 100_000,
    });
  });
});

describe('updating tables', () => {
  it('gives back an untouched table byte for byte', () => {
    for (const bytes of [desk, fixture('tsv/plain.tsv')]) {
      expect(updateCsv(bytes, editionOfPairs(pairsIn(read(bytes))))).toEqual(bytes);
    }
  });

  it('changes only touched cells and the states of what was confirmed', () => {
    const edition = editionOfPairs(content, {
      texts: { 1: 'He said: "June; at last."', 3: 'It is €1,250.50', 4: '=SUM(A1:A9)' },
      confirmed: [0, 3],
    });
    const expected = textOf(desk)
      .replace('signed;translated', 'signed;reviewed')
      .replace('"The minister said: ""The deadline is June."""', '"He said: ""June; at last."""')
      .replace(';The price is 1.250,50 euros\n', ';It is €1,250.50;reviewed\n')
      .replace(';=SUM(A1:A9);;', ";=SUM(A1:A9);'=SUM(A1:A9);");
    expect(textOf(updateCsv(desk, edition))).toBe(expected);
  });

  it('writes a table anew in UTF-8 where its encoding lacks a sign', () => {
    const bytes = Uint8Array.from(
      [...'izvor;prevod\nkuca;\u009a\u0061\n'].map((sign) => sign.charCodeAt(0)),
    );
    const reading = read(bytes);
    expect(reading.encoding).toBe('windows-1250');
    const edited = (text: string) =>
      updateCsv(bytes, editionOfPairs(pairsIn(reading), { texts: { 0: text } }));
    expect([...edited('č')].at(-2)).toBe(0xe8);
    expect(textOf(edited('ж'))).toBe('\ufeffizvor;prevod\nkuca;ж\n');
  });
});

describe('writing tables', () => {
  const sign = fc.constantFrom('a', '=', '-', '+', '@', "'", '"', ',', '\t', '\n', ' ', 'č', '＝');
  const text = fc.string({ unit: sign, maxLength: 12 });

  it('gives back what it wrote, whatever the texts', () => {
    const pair = fc.tuple(text, text).filter(([source, target]) => source !== '' || target !== '');
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (pairs) => {
        const passages = (side: 0 | 1) =>
          pairs.map((one) => ({ kind: 'segment' as const, text: one[side], marks: [] }));
        const edition = editionOfPairs({
          ...content,
          source: { ...content.source, passages: passages(0) },
          target: { ...content.target, passages: passages(1) },
          states: pairs.map(() => 'translated' as const),
        });
        for (const write of [writeCsv, writeTsv]) {
          expect(rows(write(edition, { furniture: false }))).toEqual(pairs);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(toCell(one)).not.toMatch(/^[=+\-@\t\r\n＝]/);
        expect(fromCell(toCell(one))).toBe(one);
      }),
    );
  });
});
