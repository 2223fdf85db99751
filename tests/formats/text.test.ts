import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/formats/text/read.ts';
import { updateText } from '../../src/formats/text/update.ts';
import { writeText } from '../../src/formats/text/write.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import type { Document } from '../../src/text/document.ts';
import { editionOf } from './edition.ts';

const lexicon = await loadLexicon();
const options = {
  language: 'en',
  sourceLanguage: null,
  detect: () => 'und',
  isFurniture: (line: string) => lexicon.furnitureKind(line) !== null,
};
const documentIn = (bytes: Uint8Array): Document => {
  const [content] = readText(bytes, options).contents;
  if (content?.kind !== 'text') throw new Error('No text was read.');
  return content.document;
};
const read = (text: string): Document => documentIn(new TextEncoder().encode(text));
const passagesOf = (text: string) =>
  read(text).passages.map(({ kind, text: passage }) => [kind, passage]);

describe('reading plain text', () => {
  it('parts passages at blank lines and gives furniture a passage of its own', () => {
    const text =
      'Bridge opens early\n\n"It was hard work," the mayor said.\n\n310 views 2 comment(s)\nThe bridge, Photo: City\n\nThe bridge opened on Monday.\n\nBonus video:\n';
    expect(passagesOf(text)).toEqual([
      ['headline', 'Bridge opens early'],
      ['standfirst', '"It was hard work," the mayor said.'],
      ['furniture', '310 views 2 comment(s)'],
      ['furniture', 'The bridge, Photo: City'],
      ['paragraph', 'The bridge opened on Monday.'],
      ['furniture', 'Bonus video:'],
    ]);
  });

  it('takes each line for a passage where a text has no blank lines', () => {
    expect(
      passagesOf('Bridge opens\nIt opened on Monday.\nNobody came.').map(([, t]) => t),
    ).toEqual(['Bridge opens', 'It opened on Monday.', 'Nobody came.']);
  });

  it('keeps a paragraph that was wrapped by hand together', () => {
    const wrapped = 'The bridge that connects the two halves of the\ntown was opened on Monday.';
    expect(passagesOf(`Bridge opens\n\n${wrapped}\n`)[1]).toEqual(['paragraph', wrapped]);
  });

  it('finds a short line before a longer paragraph to be a subheading', () => {
    const text =
      'Bridge opens\n\nIt opened on Monday at noon.\n\nWhat comes next\n\nThe road to the bridge is to be widened.\n';
    expect(passagesOf(text)[2]).toEqual(['subheading', 'What comes next']);
  });

  const refusals: readonly [what: string, bytes: number[], says: RegExp][] = [
    ['a ZIP archive', [0x50, 0x4b, 3, 4, 0, 0], /ZIP archive.*Save the article as text/],
    ['letters of no known kind', [0x61, 0xc4], /cannot be told.*Save it as UTF-8/],
    ['binary data', [0x61, 0, 1, 2, 0x62], /binary data/],
  ];

  it.each(refusals)('refuses %s in a sentence, with nothing thrown', (_what, bytes, says) => {
    const { contents, problems } = readText(Uint8Array.from(bytes), options);
    expect(contents).toEqual([]);
    expect(problems[0]?.message).toMatch(says);
  });

  it('reads windows-1250, and tells it', () => {
    const { contents, encoding } = readText(
      Uint8Array.from([0x52, 0x61, 0x9a, 0x6b, 0x6f]),
      options,
    );
    expect(contents).toMatchObject([{ document: { passages: [{ text: 'Raško' }] } }]);
    expect(encoding).toBe('windows-1250');
  });

  it('reads UTF-16 where a byte order mark says so', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x0d, 0x01, 0x61, 0x00]);
    expect(documentIn(bytes).passages[0]?.text).toBe('ča');
  });
});

describe('writing plain text', () => {
  it('gives back an untouched file byte for byte, whatever its breaks and spaces', () => {
    const piece = fc.constantFrom(
      'The bridge opened.',
      'Ćuprija',
      ' ',
      '\t',
      '\n',
      '\n\n',
      '\r\n',
      '\r\n\r\n',
      '\ufeff',
      'Bonus video:',
      '12 views 3 comments',
      '\u200f',
      '\u200b',
      '\r',
      '  indented',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const edition = editionOf(read(text));
        expect(writeText(edition, { furniture: true })).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves furniture out, and parts what stood around it by a blank line', () => {
    const document = read(
      'Bridge opens\n\n31 views\nPhoto: City\n\nIt opened on Monday.\n\nBonus video:',
    );
    expect(writeText(editionOf(document), { furniture: false })).toBe(
      'Bridge opens\n\nIt opened on Monday.\n',
    );
  });

  it('keeps the encoding of the file it came in, unless a new sign is not in it', () => {
    const file = Uint8Array.from([
      0x52, 0x61, 0x9a, 0x6b, 0x6f, 0x0d, 0x0a, 0x0d, 0x0a, 0x9e, 0x2e,
    ]);
    const document = documentIn(file);
    expect(updateText(file, editionOf(document))).toEqual(file);
    const passages = document.passages.map((passage, index) =>
      index === 0 ? { ...passage, text: 'Рашко' } : passage,
    );
    const now = updateText(file, editionOf({ ...document, passages }));
    expect(new TextDecoder().decode(now)).toBe('Рашко\r\n\r\nž.');
  });
});
