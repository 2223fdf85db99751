import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../src/formats/format.ts';
import { jsonLd } from '../../../src/formats/json-ld/format.ts';
import { ninjs } from '../../../src/formats/ninjs/format.ts';
import { formats } from '../../../src/formats/registry.ts';
import { wordpress } from '../../../src/formats/wordpress/format.ts';
import { wxr } from '../../../src/formats/wxr/format.ts';
import type { Reading } from '../../../src/text/reading.ts';
import { readOptions } from '../options.ts';

const fixture = (path: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/formats/${path}`, import.meta.url));
const read = async (format: Format, bytes: Uint8Array): Promise<Reading> =>
  (await format.read?.(bytes, readOptions)) ?? { contents: [], problems: [], encoding: null };
const documents = async (format: Format, bytes: Uint8Array) =>
  (await read(format, bytes)).contents.flatMap((content) =>
    content.kind === 'text' ? [content.document] : [],
  );
const bytesOf = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

const headline = 'Žičara do Skadarskog jezera kreće u maju';
const newsItem = [
  ['headline', headline],
  ['standfirst', 'Vožnja će trajati devet minuta.'],
  ['caption', 'Donja stanica žičare, novembar 2026.'],
  ['paragraph', 'Gondole su stigle iz Austrije.'],
  ['subheading', 'Šta još treba'],
  ['list-item', 'dozvola'],
  ['list-item', 'put'],
  ['furniture', '310 pregleda'],
];

describe('reading ninjs', () => {
  it.each(['item-3.json', 'superdesk.json'])('finds every part of %s', async (name) => {
    const [document] = await documents(ninjs, fixture(`ninjs/${name}`));
    expect(document?.passages.map(({ kind, text }) => [kind, text])).toEqual(newsItem);
    expect(document?.passages[3]?.marks).toEqual([
      { kind: 'strong', start: 11, end: 17 },
      { kind: 'link', href: 'https://zicara.example/?a=1&b=2', start: 21, end: 29 },
    ]);
    expect(document?.language).toBe('sr-Latn-ME');
    expect(document?.metadata).toMatchObject({
      byline: 'Jelena Knežević',
      published: Date.UTC(2026, 10, 2, 9, 15),
      modified: Date.UTC(2026, 10, 2, 11),
    });
  });

  it('reads the first generation, with a text that has no markup, and a list of items', async () => {
    const item = { uri: 'tag:a', headline: 'A', body_text: 'Jedan.\n\nDva.', language: 'hr' };
    const found = await documents(ninjs, bytesOf([item, { ...item, headline: 'B' }]));
    expect(found.map(({ passages }) => passages.map(({ text }) => text))).toEqual([
      ['A', 'Jedan.', 'Dva.'],
      ['B', 'Jedan.', 'Dva.'],
    ]);
  });
});

describe('reading WordPress', () => {
  it('reads posts of the block editor and of the old one', async () => {
    const [first, second] = await documents(wordpress, fixture('wordpress/posts.json'));
    expect(first?.passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['headline', 'Žičara do jezera – kreće u maju'],
      ['standfirst', 'Vožnja će trajati devet minuta.'],
      ['paragraph', 'Gondole su stigle iz Austrije.'],
      ['caption', 'Donja stanica žičare.'],
      ['subheading', 'Šta još treba'],
      ['list-item', 'dozvola'],
      ['list-item', 'put'],
    ]);
    expect(first?.language).toBe('sr-Latn-ME');
    expect(first?.metadata).toEqual({
      byline: 'Jelena Knežević',
      published: Date.UTC(2026, 10, 2, 9, 15),
      modified: Date.UTC(2026, 10, 2, 11),
      url: 'https://portal.example/zicara/',
    });
    expect(second?.passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['headline', 'Stari urednik'],
      ['paragraph', 'Prvi pasus.'],
      ['caption', 'Opis slike.'],
      ['paragraph', 'Drugi pasus.'],
    ]);
  });

  it('does not take the beginning of the text for a standfirst', async () => {
    const post = {
      title: 'A',
      content: '<p>Jedan dva tri četiri.</p>',
      excerpt: '<p>Jedan dva [&hellip;]</p>',
    };
    const [document] = await documents(wordpress, bytesOf(post));
    expect(document?.passages.map(({ kind }) => kind)).toEqual(['headline', 'paragraph']);
  });

  it('reads every post of an export, and no attachment', async () => {
    const found = await documents(wxr, fixture('wxr/export.xml'));
    expect(found.map(({ passages }) => passages.map(({ kind, text }) => [kind, text]))).toEqual([
      [
        ['headline', 'Žičara do jezera & kreće u maju'],
        ['standfirst', 'Vožnja će trajati devet minuta.'],
        ['paragraph', 'Gondole su stigle iz Austrije.'],
        ['subheading', 'Šta još treba'],
        ['list-item', 'dozvola'],
      ],
      [
        ['headline', 'Stari urednik'],
        ['paragraph', 'Prvi pasus.'],
        ['paragraph', 'Drugi pasus.'],
      ],
    ]);
    expect(found[0]?.metadata).toEqual({
      byline: 'Jelena Knežević',
      published: Date.UTC(2026, 10, 2, 9, 15),
      modified: Date.UTC(2026, 10, 2, 11),
      url: 'https://portal.example/zicara/',
    });
  });
});

it('reads an article in schema.org’s words', async () => {
  const [document] = await documents(jsonLd, fixture('json-ld/article.jsonld'));
  expect(document?.passages.map(({ text }) => text)).toEqual([
    headline,
    'Vožnja će trajati devet minuta.',
    'Gondole su stigle iz Austrije.',
    'Prvi stub je postavljen.',
  ]);
  expect(document?.language).toBe('sr-Latn-ME');
  expect(document?.metadata).toEqual({
    byline: 'Jelena Knežević, Marko Ilić',
    published: Date.UTC(2026, 10, 2, 9, 15),
    url: 'https://portal.example/zicara',
  });
});

it.each([
  ['ninjs', 'ninjs/item-3.json'],
  ['ninjs', 'ninjs/superdesk.json'],
  ['wordpress', 'wordpress/posts.json'],
  ['wxr', 'wxr/export.xml'],
  ['json-ld', 'json-ld/article.jsonld'],
  ['html', 'html/page.html'],
  ['docx', 'docx/libreoffice.docx'],
])('knows %s by the content of %s, without its name', (id, path) => {
  const bytes = fixture(path);
  const text = id === 'docx' ? null : new TextDecoder().decode(bytes);
  const beginning = { bytes: bytes.subarray(0, 65_536), text, extension: '' };
  expect(formats.find((format) => format.recognises?.(beginning))?.id).toBe(id);
});

describe('hostile news files', () => {
  const script =
    '<script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">a</a>';
  const fields = {
    headline: script,
    description_text: script,
    byline: script,
    language: script,
    body_html: script,
  };

  it('bring no script in, whatever field it stands in', async () => {
    for (const item of [
      { uri: 'tag:a', ...fields },
      { guid: 'a', headlines: [{ value: script }], bodies: [{ value: script }] },
    ]) {
      const [document] = await documents(ninjs, bytesOf(item));
      for (const { text, marks } of document?.passages ?? []) {
        expect(text).toBe('a');
        expect(marks).toEqual([]);
      }
      expect(document?.language).toBe('en');
    }
  });

  const refused: readonly [what: string, format: Format, bytes: Uint8Array, says: RegExp][] = [
    [
      'JSON that breaks off',
      ninjs,
      bytesOf('{\n"uri": "a",\n"headline": x'),
      /broken in or after line 3/,
    ],
    ['JSON without items', ninjs, bytesOf({ a: 1 }), /holds no news item/],
    [
      'JSON without posts',
      wordpress,
      bytesOf([{ title: 1 }, null, 'x']),
      /holds no WordPress post/,
    ],
    ['JSON without an article', jsonLd, bytesOf({ '@type': 'Person' }), /holds no article/],
    ['lists in lists without end', ninjs, bytesOf('['.repeat(200_000)), /broken|no news item/],
    [
      'an export with entities',
      wxr,
      bytesOf('<!DOCTYPE rss [<!ENTITY a "b">]><rss>&a;</rss>'),
      /document type declaration.*line 1/,
    ],
    ['an export without posts', wxr, bytesOf('<rss><channel/></rss>'), /holds no post/],
  ];

  it.each(refused)('are refused in a sentence: %s', async (_what, format, bytes, says) => {
    const { contents, problems } = await read(format, bytes);
    expect(contents).toEqual([]);
    expect(problems.map(({ message }) => message).join()).toMatch(says);
  });

  it('lose only the item that cannot be read', async () => {
    const good = { uri: 'tag:a', headline: 'A', body_html: '<p>b</p>' };
    const { contents, problems } = await read(
      ninjs,
      bytesOf([good, { ...good, body_html: '<div>'.repeat(9_000) }, good]),
    );
    expect(contents).toHaveLength(2);
    expect(problems[0]?.message).toMatch(
      /No\. 2 of the news items? was not read: Elements stand in each other/,
    );
  });
});
