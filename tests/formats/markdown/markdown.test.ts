import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/formats/markdown/read.ts';
import { updateMarkdown } from '../../../src/formats/markdown/update.ts';
import { writeMarkdown } from '../../../src/formats/markdown/write.ts';
import type { Document } from '../../../src/text/document.ts';
import type { Passage } from '../../../src/text/passage.ts';
import { editionOf } from '../edition.ts';
import { readOptions } from '../options.ts';
import { reviewedArticle } from '../tracked-article.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const read = (text: string) => readMarkdown(bytesOf(text), readOptions);
const documentOf = (text: string): Document => {
  const [content] = read(text).contents;
  if (content?.kind !== 'text') throw new Error('There is no text.');
  return content.document;
};
const post = readFileSync(
  new URL('../../fixtures/formats/markdown/post.md', import.meta.url),
  'utf8',
);

/** The file after passages were edited: by their index a new text, or null for one that is deleted. */
function updated(
  text: string,
  edits: Record<number, string | null>,
  added: [after: number, Passage][] = [],
): string {
  const document = documentOf(text);
  const kept = document.passages.flatMap(
    (passage, index): { passage: Passage; came: number | null; machine: string | null }[] => [
      ...(edits[index] === null
        ? []
        : [
            {
              passage: { ...passage, text: edits[index] ?? passage.text },
              came: index,
              machine: passage.text,
            },
          ]),
      ...added
        .filter(([after]) => after === index)
        .map(([, more]) => ({ passage: more, came: null, machine: null })),
    ],
  );
  const edition = editionOf({ ...document, passages: kept.map(({ passage }) => passage) }, [], {
    cameAs: kept.map(({ came }) => came),
    machine: kept.map(({ machine }) => machine),
  });
  return textOf(updateMarkdown(bytesOf(text), edition));
}

describe('reading Markdown', () => {
  it('finds every passage of a post, with the facts of its front matter', () => {
    const document = documentOf(post);
    expect(document.passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['headline', 'Žičara do Skadarskog jezera: kreće u maju'],
      ['standfirst', 'Vožnja će trajati devet minuta.'],
      ['caption', 'Donja stanica žičare'],
      [
        'paragraph',
        'Gondole su stigle iz Austrije i čekaju u skladištu, kaže direktor projekta Marko Vukčević. „Prvi stub je već postavljen”, dodao je.\nTo je bilo juče.',
      ],
      ['subheading', 'Šta još treba'],
      ['list-item', 'dozvola opštine za pristupni put'],
      ['list-item', 'priključak na elektromrežu'],
      ['list-item', 'ugovor'],
      ['list-item', 'radovi'],
      ['paragraph', 'Bez puta nema ni žičare, to znaju i turisti i mi.'],
      ['paragraph', 'Šta'],
      ['paragraph', 'Koliko'],
      ['paragraph', 'Dužina'],
      ['paragraph', '3,2 km'],
      ['paragraph', 'Cijena'],
      ['paragraph', '12,50 € & taksa'],
      [
        'paragraph',
        'Vidi i plan ili https://zicara.example. Zvjezdica * nije naglasak, a ni snake_case_riječ.',
      ],
      ['subheading', 'Kraj'],
      ['furniture', '310 pregleda'],
    ]);
    expect(document.metadata).toEqual({
      byline: 'Jelena Knežević',
      published: Date.UTC(2026, 10, 2, 9, 15),
    });
    expect(document.language).toBe('sr-Latn-ME');
    expect(read(post).problems).toEqual([
      { message: 'A block of HTML is kept as it is, and its text is not shown.', line: 40 },
    ]);
  });

  it('keeps links, strong, emphasis and code as marks', () => {
    const { passages } = documentOf(post);
    const marks = [3, 6, 16].flatMap((index) =>
      (passages[index]?.marks ?? []).map((mark) => [
        mark.kind,
        passages[index]?.text.slice(mark.start, mark.end),
      ]),
    );
    expect(marks).toEqual([
      ['link', 'direktor projekta'],
      ['strong', 'Marko Vukčević'],
      ['emphasis', 'već'],
      ['code', 'elektromrežu'],
      ['link', 'plan'],
      ['link', 'https://zicara.example'],
    ]);
  });

  it('reads back what was written', () => {
    const { target } = reviewedArticle();
    expect(documentOf(writeMarkdown(editionOf(target), { furniture: true })).passages).toEqual(
      target.passages,
    );
  });

  it('takes brackets that name no address for text', () => {
    const [passage] = documentOf('Rekao je [nejasno] i otišao [a][b].').passages;
    expect(passage).toEqual({
      kind: 'paragraph',
      text: 'Rekao je [nejasno] i otišao [a][b].',
      marks: [],
    });
  });

  it('drops addresses that run script', () => {
    expect(documentOf('[a](javascript:alert(1)) <javascript:alert(2)>').passages[0]?.marks).toEqual(
      [],
    );
  });

  const refused: readonly [what: string, text: string, says: RegExp][] = [
    ['quotations in quotations without end', `${'>'.repeat(50_000)}a`, /too deep \(line 1\)/],
    ['brackets without end', `a\n\n${'[a](b'.repeat(50_000)}`, /line 3 has too many brackets/],
    ['spaces without end', `a${' '.repeat(200_000)}b`, /line 1 has too many/],
    ['nothing', '\n\n', /holds no text/],
  ];

  it.each(refused)('refuses %s in a sentence', (_what, text, says) => {
    expect(read(text).contents).toEqual([]);
    expect(read(text).problems[0]?.message).toMatch(says);
  });
});

describe('updating a Markdown file', () => {
  it('gives back an untouched one byte for byte', () => {
    for (const text of [post, post.replaceAll('\n', '\r\n'), `\ufeff${post}`]) {
      expect(updated(text, {})).toBe(text);
    }
  });

  it('does so whatever the file holds', () => {
    const piece = fc.constantFrom(
      '# a',
      'a',
      '*',
      '**',
      '_',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '- ',
      '1. ',
      '> ',
      '    ',
      '`',
      '```\n',
      '[a](b)',
      '[',
      ']',
      '<b>',
      '&amp;',
      '\\',
      '| a | b |\n|---|---|\n',
      '---\n',
      '===\n',
      'title: x\n',
      'č',
      '\u200b',
      '![x](y)',
      '~~',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
        const text = `${pieces.join('')}z`;
        fc.pre(read(text).contents.length > 0);
        expect(updated(text, {})).toBe(text);
        const { passages, gaps } = documentOf(text);
        expect(gaps).toHaveLength(passages.length + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('changes only the blocks that were touched, each in its own way of being written', () => {
    const text = updated(post, {
      0: 'Cable car: "May" it is',
      1: 'The ride: nine minutes',
      4: 'What is [still] needed',
      5: 'a permit\nof the town',
      9: 'No road,\nno cable car.',
      13: '3.2 | km',
    });
    const lines = (whole: string) => new Set(whole.split('\n'));
    const changed = [...lines(text)].filter((line) => !lines(post).has(line));
    expect(changed).toEqual([
      'title: "Cable car: \\"May\\" it is"',
      'description: "The ride: nine minutes"',
      'What is \\[still\\] needed',
      '* a permit\\',
      '  of the town',
      '> No road,\\',
      '> no cable car.',
      '| Dužina | 3.2 \\| km |',
    ]);
    expect(documentOf(text).passages[9]?.text).toBe('No road,\nno cable car.');
  });

  it('takes out what was deleted and puts in what was added', () => {
    const item: Passage = { kind: 'list-item', text: 'treće', marks: [] };
    const paragraph: Passage = { kind: 'paragraph', text: 'Novo.', marks: [] };
    expect(updated('# A\n\nb\n\nc\n\n- d\n- e\n', { 1: null }, [[4, item]])).toBe(
      '# A\n\nc\n\n- d\n- e\n- treće\n',
    );
    expect(updated('A\n===\nb\n', {}, [[0, paragraph]])).toBe(
      'A\n===\n\nNovo.\n\nb\n'.replace('\n\nb', '\nb'),
    );
    expect(updated('# A\n\nb', { 0: null, 1: 'x' })).toBe('x');
  });

  it('keeps the encoding of the file', () => {
    const bytes = Uint8Array.from([
      0x9a, 0x75, 0x6d, 0x61, 0x20, 0x9e, 0x75, 0x74, 0x61, 0x20, 0xe8, 0x61, 0x9a, 0x61, 0x0a,
    ]);
    const reading = readMarkdown(bytes, readOptions);
    const [content] = reading.contents;
    expect(reading.encoding).toBe('windows-1250');
    expect(content?.kind === 'text' && updateMarkdown(bytes, editionOf(content.document))).toEqual(
      bytes,
    );
  });
});
