import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/formats/html/read.ts';
import { writeHtml, writeHtmlFragment } from '../../../src/formats/html/write.ts';
import { readOptions } from '../options.ts';
import { reviewedArticle } from '../tracked-article.ts';

const all = { furniture: true };
const readBytes = (bytes: Uint8Array, more = {}) => readHtml(bytes, { ...readOptions, ...more });
const read = (html: string) => readBytes(new TextEncoder().encode(html));
const documentOf = (reading: ReturnType<typeof readHtml>) => {
  const [content] = reading.contents;
  if (content?.kind !== 'text') throw new Error('There is no text.');
  return content.document;
};
const shapes = (html: string) =>
  documentOf(read(html)).passages.map(({ kind, text }) => [kind, text]);

describe('reading a news page', () => {
  const page = readFileSync(new URL('../../fixtures/formats/html/page.html', import.meta.url));
  const reading = readBytes(page);
  const document = documentOf(reading);

  it('finds the article, what each part of it is, and labels what the page prints inside it', () => {
    expect(document.passages.map(({ kind, text }) => [kind, text.slice(0, 24)])).toEqual([
      ['headline', 'Žičara do Skadarskog jez'],
      ['standfirst', 'Vožnja će trajati devet '],
      ['byline', 'Jelena Knežević 2. novem'],
      ['furniture', 'Podijeli Objavi'],
      ['caption', 'Donja stanica žičare, no'],
      ['paragraph', 'Gondole su stigle iz Aus'],
      ['paragraph', 'Radovi su počeli u martu'],
      ['subheading', 'Šta još treba'],
      ['paragraph', 'Opština mora da završi p'],
      ['list-item', 'dozvola opštine za prist'],
      ['list-item', 'priključak na elektromre'],
      ['furniture', 'Pročitajte još: Novi mos'],
      ['paragraph', 'Bez puta nema ni žičare,'],
      ['paragraph', 'Mještani Virpazara se na'],
      ['furniture', '310 pregleda'],
    ]);
  });

  it('keeps links, strong and emphasis, and makes links absolute', () => {
    expect(
      document.passages.flatMap(({ text, marks }) =>
        marks.map((mark) => [
          mark.kind,
          text.slice(mark.start, mark.end),
          mark.kind === 'link' ? mark.href : '',
        ]),
      ),
    ).toEqual([
      ['link', 'Podijeli', 'https://social.example/share?u=1'],
      ['link', 'Objavi', 'https://social.example/tweet'],
      ['link', 'direktor projekta', 'https://zicara.example/o-nama?jezik=cnr&strana=1'],
      ['strong', 'već postavljen', ''],
      ['emphasis', 'kraj aprila', ''],
      ['link', 'Pročitajte još: Novi most na Morači', 'https://portal.example/vijesti/most'],
    ]);
  });

  it('takes author, dates, language and address from what the page says of itself', () => {
    expect(document.language).toBe('sr-Latn-ME');
    expect(document.metadata).toEqual({
      byline: 'Jelena Knežević',
      published: Date.UTC(2026, 10, 2, 9, 15),
      modified: Date.UTC(2026, 10, 2, 11),
      url: 'https://portal.example/vijesti/zicara',
    });
  });

  it('tells what it left out around the article', () => {
    expect(reading.problems).toEqual([
      {
        message:
          '13 lines of the page around the article (menus, other news, comments) were left out.',
      },
    ]);
  });

  it('lets the editor’s word on the language go first', () => {
    expect(documentOf(readBytes(page, { language: 'hr' })).language).toBe('hr');
  });
});

describe('reading pages that are made otherwise', () => {
  const kindsIn = (name: string) =>
    documentOf(
      readBytes(readFileSync(new URL(`../../fixtures/formats/html/${name}`, import.meta.url))),
    ).passages.map(({ kind, text }) => `${kind}: ${text.slice(0, 16)}`);

  it('finds headline, standfirst and byline that stand outside of the article', () => {
    expect(kindsIn('bridge.html')).toEqual([
      'headline: Bridge opens ear',
      'standfirst: It was hard work',
      'byline: By Ann Lee',
      'paragraph: The bridge that ',
      'caption: The bridge on Mo',
      'paragraph: “It was hard wor',
      'subheading: What comes next',
      'paragraph: The road to the ',
      'furniture: Sign up for our ',
      'paragraph: Traffic will be ',
    ]);
  });

  it('parts paragraphs of a page that is a table with line breaks, and knows its menu', () => {
    expect(kindsIn('old.html')).toEqual([
      'furniture: Politika\nSport',
      'headline: Žičara kreće u m',
      'paragraph: Gondole su stigl',
      'paragraph: Radovi su počeli',
      'furniture: Foto: Arhiva',
      'paragraph: Opština mora da ',
    ]);
  });
});

describe('reading a piece of a page', () => {
  const cases: readonly [what: string, html: string, passages: string[][]][] = [
    [
      'headings and paragraphs',
      '<h1>Most</h1><p>Otvoren je.</p><h2>Dalje</h2><p>Ne zna se.</p>',
      [
        ['headline', 'Most'],
        ['paragraph', 'Otvoren je.'],
        ['subheading', 'Dalje'],
        ['paragraph', 'Ne zna se.'],
      ],
    ],
    [
      'white space as a page shows it',
      '<p>\n  Jedan\n <b> dva </b> tri&nbsp;četiri\u200b </p>',
      [['paragraph', 'Jedan dva tri\u00a0četiri\u200b']],
    ],
    [
      'one line break as a break, two as a new paragraph',
      '<div>Jedan,<br>\n dva.<br><br> Tri.</div>',
      [
        ['paragraph', 'Jedan,\ndva.'],
        ['paragraph', 'Tri.'],
      ],
    ],
    [
      'text beside blocks',
      'Uvod <p>Pasus</p> kraj',
      [
        ['paragraph', 'Uvod'],
        ['paragraph', 'Pasus'],
        ['paragraph', 'kraj'],
      ],
    ],
    [
      'nested lists and tables',
      '<ul><li>a<ul><li>b</li></ul></li></ul><table><tr><td>1</td><td><table><tr><td>2</td></tr></table></td></tr></table>',
      [
        ['list-item', 'a'],
        ['list-item', 'b'],
        ['paragraph', '1'],
        ['paragraph', '2'],
      ],
    ],
    [
      'nothing that is hidden or runs',
      '<p>Da</p><script>ne</script><style>ne</style><template>ne</template><p hidden>ne</p><p style="display:none">ne</p>',
      [['paragraph', 'Da']],
    ],
    [
      'tags that are not closed and entities',
      '<p>a &amp; b<p>&lt;script&gt; &#273;',
      [
        ['paragraph', 'a & b'],
        ['paragraph', '<script> đ'],
      ],
    ],
  ];

  it.each(cases)('reads %s', (_what, html, passages) => {
    expect(shapes(html)).toEqual(passages);
  });

  it('drops addresses that run script, and keeps their text', () => {
    const [passage] = documentOf(
      read('<p><a href="java&#10;script:alert(1)" onclick="x()">tekst</a></p>'),
    ).passages;
    expect(passage).toEqual({ kind: 'paragraph', text: 'tekst', marks: [] });
  });
});

describe('reading back what was written', () => {
  const edition = reviewedArticle();

  it.each([
    ['page', writeHtml(edition, all)],
    ['fragment', writeHtmlFragment(edition, all)],
  ])('gives the same passages from a %s', (_what, html) => {
    expect(documentOf(read(html)).passages).toEqual(
      edition.target.passages.map((passage) => ({
        ...passage,
        text: passage.text.replaceAll('\t', ' '),
      })),
    );
  });
});

describe('hostile pages', () => {
  const refused: readonly [what: string, html: string, says: RegExp][] = [
    ['depth', '<div>'.repeat(100_000), /more than 400 deep \(line 1\)/],
    [
      'formats that never end',
      Array.from({ length: 20_000 }, (_, n) => `<b id=${n}>`).join('') + '<p>'.repeat(20_000),
      /more than 400 deep/,
    ],
    [
      'formats put into every paragraph',
      `${'<font color=a>'.repeat(200)}${'<p>a'.repeat(20_000)}`,
      /begun and never ended/,
    ],
    [
      'attributes without end',
      `<p ${Array.from({ length: 9_000 }, (_, n) => `a${n}`).join(' ')}>`,
      /more than 500 attributes/,
    ],
    ['no text', '<html><body><script>1</script></body></html>', /holds no text/],
    ['binary data', 'text\u0000\u0001\u0002', /binary data/],
  ];

  it.each(refused)('are refused in a sentence: %s', (_what, html, says) => {
    const { contents, problems } = read(html);
    expect(contents).toEqual([]);
    expect(problems[0]?.message).toMatch(says);
  });

  it('are read where they are only long, with data that is no JSON and loops of paragraphs', () => {
    const html = `<nav>x</nav><script type="application/ld+json">{"@type":"NewsArticle",</script>${'<p>Rečenica od nekoliko riječi, sa zarezom. <a href="/">x</a>'.repeat(3_000)}`;
    expect(documentOf(read(html)).passages.length).toBe(3_001);
  });
});
