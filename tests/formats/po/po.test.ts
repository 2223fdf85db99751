import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPo } from '../../../src/formats/po/read.ts';
import { updatePo } from '../../../src/formats/po/update.ts';
import { writePo } from '../../../src/formats/po/write.ts';
import { bytesOf, editionOfPairs, listed, pairsIn, readOptions, textOf } from '../pairs.ts';

const file = Uint8Array.from(
  readFileSync(new URL('../../fixtures/formats/po/newsroom.po', import.meta.url)),
);
const read = (bytes: Uint8Array) => readPo(bytes, readOptions);
const content = pairsIn(read(file));

describe('reading PO', () => {
  it('makes a segment of each message and each plural form, fuzzy and empty ones initial', () => {
    expect(listed(content)).toEqual([
      ['Send a correction', 'Pošalji ispravku', 'translated'],
      ['%d article was read', '%d članak je pročitan', 'initial'],
      ['%d articles were read', '%d članka su pročitana', 'initial'],
      ['%d articles were read', '%d članaka je pročitano', 'initial'],
      ['May', 'maj', 'translated'],
      ['May', '', 'initial'],
      [
        expect.stringMatching(
          /^The newsroom was founded .*\n\nWrite to us: "desk\\office"\tor call\.$/s,
        ),
        expect.stringMatching(
          /^Redakcija .* preko rijeke, .*\n\nPišite nam: „desk\\office“\tili pozovite\.$/s,
        ),
        'translated',
      ],
      ['Subscribe', 'Pretplati se', 'initial'],
      ['After the obsolete ones', 'Poslije zastarjelih', 'translated'],
    ]);
  });

  it('takes the languages from the header', () => {
    expect(content.target.language).toBe('sr-Latn-ME');
    const named = textOf(file).replace('"MIME', '"X-Source-Language: de\\n"\n"MIME');
    expect(pairsIn(read(bytesOf(named))).source.language).toBe('de');
  });

  it('reads the encoding that the header names', () => {
    const text =
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-2\\n"\n\nmsgid "a"\nmsgstr "�"\n';
    const bytes = Uint8Array.from(
      [...text].map((sign) => (sign === '�' ? 0xb9 : sign.charCodeAt(0))),
    );
    const reading = read(bytes);
    expect(reading.encoding).toBe('ISO-8859-2');
    expect(listed(pairsIn(reading))).toEqual([['a', 'š', 'translated']]);
  });

  it('gives what can be read of a damaged file, and the lines that cannot', () => {
    const text =
      'msgid "a"\nmsgstr "b\nrubbish\nmsgid "c"\n\nmsgid "d"\nmsgstr "e"\n"alone"\n\n"x"\nmsgstr "y"\n';
    const reading = read(bytesOf(text));
    expect(listed(pairsIn(reading)).map(([source]) => source)).toEqual(['a', 'd']);
    expect(reading.problems).toEqual([
      { message: 'A string has no closing quote.', line: 2 },
      { message: 'This line is no part of a PO file: “rubbish”', line: 3 },
      { message: 'A message has no msgstr; it was passed over.', line: 6 },
      { message: 'A string stands alone; it was passed over.', line: 10 },
      { message: 'A msgstr has no msgid; it was passed over.', line: 11 },
    ]);
  });

  it('ends at a hundred thousand messages, and says where', () => {
    const reading = read(bytesOf('msgid "a"\nmsgstr "b"\n\n'.repeat(100_002)));
    expect(pairsIn(reading).states).toHaveLength(100_000);
    expect(reading.problems[0]?.message).toMatch(/more than 100,000 segments/);
  });

  it('says so where a file has no messages', () => {
    expect(read(bytesOf('')).problems[0]?.message).toMatch(/no messages/);
  });
});

describe('updating PO', () => {
  it('gives back an untouched file byte for byte', () => {
    expect(updatePo(file, editionOfPairs(content))).toEqual(file);
    const windows = bytesOf(textOf(file).replaceAll('\n', '\r\n'));
    expect(updatePo(windows, editionOfPairs(pairsIn(read(windows))))).toEqual(windows);
  });

  it('changes only the strings that were touched, and the flag of what was confirmed', () => {
    const edition = editionOfPairs(content, {
      texts: { 0: 'Pošaljite "ispravku"', 5: 'smjeti' },
      confirmed: [1, 2, 3, 7],
    });
    const expected = textOf(file)
      .replace('"Pošalji ispravku"', '"Pošaljite \\"ispravku\\""')
      .replace('#, fuzzy, c-format', '#, c-format')
      .replace('msgid "May"\nmsgstr ""', 'msgid "May"\nmsgstr "smjeti"')
      .replace('#, fuzzy\nmsgid "Subscribe"', 'msgid "Subscribe"');
    expect(textOf(updatePo(file, edition))).toBe(expected);
  });

  it('keeps a plural fuzzy until every form of it is confirmed', () => {
    const edition = editionOfPairs(content, { confirmed: [1, 3] });
    expect(textOf(updatePo(file, edition))).toBe(textOf(file));
  });

  it('wraps a touched string as the file does, and keeps the line breaks at its edges', () => {
    const text = `${content.target.passages[6]?.text} Javite se kad god hoćete, i danju i noću, čak i u nedjelju.`;
    const updated = updatePo(file, editionOfPairs(content, { texts: { 6: text } }));
    expect(pairsIn(read(updated)).target.passages[6]?.text).toBe(text);
    expect(textOf(updated)).toContain('u nedjelju.\\n"\n');
    const widest = Math.max(
      ...textOf(updated)
        .split('\n')
        .map((line) => line.length),
    );
    expect(widest).toBeLessThanOrEqual(90);
  });

  it('turns to UTF-8 where the encoding lacks a sign, and says it in the header', () => {
    const text =
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-2\\n"\n\nmsgid "a"\nmsgstr "b"\n';
    const bytes = bytesOf(text);
    const edition = editionOfPairs(pairsIn(read(bytes)), { texts: { 0: 'ж' } });
    expect(textOf(updatePo(bytes, edition))).toBe(
      text.replace('ISO-8859-2', 'UTF-8').replace('"b"', '"ж"'),
    );
  });
});

describe('writing PO', () => {
  it('gives back what it wrote, whatever the texts', () => {
    const sign = fc.constantFrom(
      'a',
      'Ž',
      '"',
      '\\',
      '\n',
      '\t',
      ' ',
      'n',
      '%',
      '\u200f',
      '😀',
      '\u0007',
    );
    const text = fc
      .string({ unit: sign, minLength: 1, maxLength: 200 })
      .filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (pairs) => {
        const passages = (side: 0 | 1) =>
          pairs.map((pair) => ({ kind: 'segment' as const, text: pair[side], marks: [] }));
        const edition = editionOfPairs({
          ...content,
          source: { ...content.source, passages: passages(0) },
          target: { ...content.target, passages: passages(1) },
          states: pairs.map(() => 'translated' as const),
        });
        const edges = (one: string) => one.replace(/^\n+|\n+$/g, '');
        expect(
          listed(pairsIn(read(bytesOf(writePo(edition, { furniture: false }))))).map((row) =>
            row.slice(0, 2),
          ),
        ).toEqual(pairs.map(([source, target]) => [edges(source), edges(target)]));
      }),
      { numRuns: 300 },
    );
  });

  it('tells equal messages apart by a context, and names both languages', () => {
    const written = writePo(editionOfPairs(content), { furniture: false });
    expect(written).toContain('msgctxt "2"\nmsgid "May"');
    expect(written).toContain('"Language: sr_ME@latin\\n"');
  });
});
