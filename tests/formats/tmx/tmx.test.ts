import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTmx } from '../../../src/formats/tmx/read.ts';
import { updateTmx } from '../../../src/formats/tmx/update.ts';
import { writeTmx } from '../../../src/formats/tmx/write.ts';
import { documentOf } from '../../../src/text/document.ts';
import type { Mark } from '../../../src/text/passage.ts';
import { editionOf } from '../edition.ts';
import { bytesOf, editionOfPairs, listed, pairsIn, readOptions, textOf } from '../pairs.ts';

const file = Uint8Array.from(
  readFileSync(new URL('../../fixtures/formats/tmx/memory.tmx', import.meta.url)),
);
const read = (bytes: Uint8Array, asked = {}) => readTmx(bytes, { ...readOptions, ...asked });
const content = pairsIn(read(file));

describe('reading TMX', () => {
  it('gives the units of two languages, with inline tags as codes', () => {
    expect(listed(content)).toEqual([
      ['Luka je otvorena & radi.', 'The harbour is open & working.', 'translated'],
      ['Pišite odmah na .', 'Write at once to .', 'translated'],
      ['Slika i pojam sa ', 'A picture <& a term with ', 'translated'],
      ['Prazno.', '', 'translated'],
    ]);
    expect([content.source.language, content.target.language]).toEqual(['sr-Latn', 'en-GB']);
    expect(content.target.passages[1]?.marks).toEqual([
      { kind: 'code', code: '<bpt i="1" type="bold">&lt;b&gt;</bpt>', start: 6, end: 6 },
      { kind: 'code', code: '<ept i="1">&lt;/b&gt;</ept>', start: 13, end: 13 },
      { kind: 'code', code: '<ph x="1">{0}</ph>', start: 17, end: 17 },
    ]);
    expect(content.target.passages[2]?.marks[0]).toMatchObject({
      code: '<hi type="term">',
      close: '</hi>',
    });
  });

  it('reads the languages that are asked for, and tells of the others', () => {
    const german = read(file, { language: 'de' });
    expect(pairsIn(german).target.passages.map(({ text }) => text)).toEqual([
      'Der Hafen ist offen & in Betrieb.',
      'Ohne Übersetzung.',
    ]);
    expect(german.problems.map(({ message }) => message)).toEqual([
      '3 units have no text in sr-Latn or in de; passed over.',
      'The file holds en-GB too; read was de. Name the language to read another.',
    ]);
    const turned = pairsIn(read(file, { language: 'sr', sourceLanguage: 'en' }));
    expect(listed(turned)[0]?.slice(0, 2)).toEqual([
      'The harbour is open & working.',
      'Luka je otvorena & radi.',
    ]);
  });

  it('takes a document type for what it is in real files, and reads nothing by it', () => {
    const hostile = textOf(file)
      .replace(
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
        '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>',
      )
      .replace('&amp; working', '&b;&x; working');
    const reading = read(bytesOf(hostile));
    expect(pairsIn(reading).target.passages[0]?.text).not.toMatch(/aaaa|root/);
    expect(reading.problems[0]).toMatchObject({ line: 14 });
  });

  it('gives what stands before a break, with its line', () => {
    const cut = textOf(file).slice(0, textOf(file).indexOf('<tu tuid="3"'));
    const reading = read(bytesOf(cut));
    expect(pairsIn(reading).target.passages).toHaveLength(2);
    expect(reading.problems[0]?.message).toMatch(/XML is broken/);
  });

  it('ends at a hundred thousand units, and says so', () => {
    const unit =
      '<tu><tuv xml:lang="sr"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>';
    const reading = read(
      bytesOf(`<tmx><header srclang="sr"/><body>${unit.repeat(100_001)}</body></tmx>`),
    );
    expect(pairsIn(reading).states).toHaveLength(100_000);
    expect(reading.problems[0]?.message).toMatch(/more than 100,000 segments/);
  });

  it('refuses what is no TMX in a sentence', () => {
    expect(read(bytesOf('<xliff/>')).problems[0]?.message).toMatch(/not a TMX file/);
    expect(read(bytesOf('rubbish')).problems[0]?.message).toMatch(/XML|TMX/);
  });
});

describe('updating TMX', () => {
  it('gives back an untouched file byte for byte', () => {
    expect(updateTmx(file, editionOfPairs(content))).toEqual(file);
  });

  it('changes only touched segments, with their codes in place', () => {
    const [bold, close, place] = content.target.passages[1]?.marks ?? [];
    const updated = updateTmx(
      file,
      editionOfPairs(content, {
        texts: {
          0: 'Harbour <open> & busy.',
          1: 'Please write at once to .',
          3: 'Empty "no more".',
        },
        marks: {
          1: [
            { ...bold, start: 13, end: 13 },
            { ...close, start: 20, end: 20 },
            { ...place, start: 24, end: 24 },
          ] as never,
        },
      }),
    );
    expect(textOf(updated)).toBe(
      textOf(file)
        .replace('The harbour is open &amp; working.', 'Harbour &lt;open&gt; &amp; busy.')
        .replace('<seg>Write <bpt', '<seg>Please write <bpt')
        .replace('<seg/>', '<seg>Empty "no more".</seg>'),
    );
  });

  it('writes a reference where the encoding of the file lacks a sign', () => {
    const text = textOf(file).replace('UTF-8', 'ISO-8859-2').replace('Übersetzung', 'Weg');
    const bytes = Uint8Array.from(
      [...text].map((sign) => ({ š: 0xb9 })[sign] ?? sign.charCodeAt(0)),
    );
    const updated = updateTmx(bytes, editionOfPairs(pairsIn(read(bytes)), { texts: { 0: 'ж' } }));
    expect(String.fromCharCode(...updated)).toContain('<seg>&#x436;</seg>');
    expect(pairsIn(read(updated)).target.passages[0]?.text).toBe('ж');
  });
});

describe('writing TMX', () => {
  it('writes the pairs of sentences with their state, and reads them again', () => {
    const source = documentOf('sr-Latn', ['Luka radi. Most <ne> radi.', 'Kraj.']);
    const target = documentOf('en', ['The harbour works. The bridge does <not>.', 'The end.']);
    const ref = (segmentIndex: number, start: number, end: number) => ({
      segmentIndex,
      start,
      end,
    });
    const edition = editionOf(target, [], {
      source,
      confirmed: [true, false],
      bitext: () => ({
        source,
        target,
        pairs: [
          {
            source: [0],
            target: [0],
            sentences: [
              { source: [ref(0, 0, 10)], target: [ref(0, 0, 18)] },
              { source: [ref(0, 11, 26)], target: [ref(0, 19, 41)] },
            ],
          },
          {
            source: [1],
            target: [1],
            sentences: [
              { source: [ref(1, 0, 5)], target: [] },
              { source: [], target: [ref(1, 0, 8)] },
            ],
          },
        ],
      }),
    });
    expect(listed(pairsIn(read(bytesOf(writeTmx(edition, { furniture: false })))))).toEqual([
      ['Luka radi.', 'The harbour works.', 'reviewed'],
      ['Most <ne> radi.', 'The bridge does <not>.', 'reviewed'],
    ]);
  });

  const sentence = (start: number, end: number) => ({ segmentIndex: 0, start, end });

  /** A sentence of a text beside itself, as a memory. */
  function memoryOf(text: string, marks: readonly Mark[], start: number, end: number): string {
    const marked = { ...documentOf('en', ['']), passages: [{ kind, text, marks } as const] };
    const source = { ...marked, language: 'sr-Latn' };
    return writeTmx(
      editionOf(marked, [], {
        source,
        bitext: () => ({
          source,
          target: marked,
          pairs: [
            {
              source: [0],
              target: [0],
              sentences: [{ source: [sentence(start, end)], target: [sentence(start, end)] }],
            },
          ],
        }),
      }),
      { furniture: true },
    );
  }
  const kind = 'paragraph';
  const codes: readonly [what: string, mark: Mark, seg: string][] = [
    [
      'a link',
      { kind: 'link', href: 'https://a.example/?b=1&c="2"', start: 5, end: 8 },
      'b <bpt i="1" type="link">&lt;a href="https://a.example/?b=1&amp;c=&amp;quot;2&amp;quot;"&gt;</bpt>c &amp;<ept i="1">&lt;/a&gt;</ept> d.',
    ],
    [
      'words set strong that begin in the sentence before',
      { kind: 'strong', start: 0, end: 5 },
      '<bpt i="1" type="bold">&lt;strong&gt;</bpt>b <ept i="1">&lt;/strong&gt;</ept>c &amp; d.',
    ],
    [
      'words set off that end in the sentence after',
      { kind: 'emphasis', start: 5, end: 13 },
      'b <bpt i="1" type="italic">&lt;em&gt;</bpt>c &amp; d.<ept i="1">&lt;/em&gt;</ept>',
    ],
    [
      'a tag of another format at the end',
      { kind: 'code', code: '<x id="1"/>', start: 11, end: 11 },
      'b c &amp; d.<ph>&lt;x id="1"/&gt;</ph>',
    ],
    ['a link elsewhere', { kind: 'link', href: 'a', start: 12, end: 14 }, 'b c &amp; d.'],
  ];
  it.each(codes)('writes %s as native code', (_what, mark, seg) => {
    const written = memoryOf('A. b c & d. E.', [mark], 3, 11);
    expect(written).toContain(`<tuv xml:lang="en"><seg>${seg}</seg></tuv>`);
  });

  it('reads again what it wrote: the same text, and every code in its place', () => {
    const marks: Mark[] = [
      { kind: 'link', href: 'a', start: 3, end: 8 },
      { kind: 'code', code: '<x/>', start: 5, end: 5 },
    ];
    const bytes = bytesOf(memoryOf('A. b c & d. E.', marks, 3, 11));
    const again = pairsIn(read(bytes));
    expect(again.target.passages[0]).toMatchObject({
      text: 'b c & d.',
      marks: [
        { kind: 'code', start: 0 },
        { kind: 'code', code: '<ph>&lt;x/&gt;</ph>', start: 2 },
        { kind: 'code', start: 5 },
      ],
    });
    expect(updateTmx(bytes, editionOfPairs(again))).toEqual(bytes);
  });

  it('loses no letter to any marks, wherever a sentence is cut', () => {
    const text = 'A. b c & d. E.';
    const place = fc.nat(text.length);
    const span = fc.tuple(place, place).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const mark = fc
      .tuple(span, fc.constantFrom('strong', 'emphasis', 'link', 'code'))
      .map(([[start, end], form]): Mark => {
        if (form === 'link') return { kind: form, href: '"<&>"', start, end };
        if (form === 'code') return { kind: form, code: '<g>', close: '</g>', start, end };
        return { kind: form as 'strong', start, end };
      });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 5 }), span, (marks, [start, end]) => {
        const cut = text.slice(start, end);
        fc.pre(cut.trim() !== '');
        const { contents, problems } = read(bytesOf(memoryOf(text, marks, start, end)));
        expect(problems).toEqual([]);
        expect(pairsIn({ contents, problems, encoding: null }).target.passages[0]?.text).toBe(cut);
      }),
      { numRuns: 300 },
    );
  });
});
