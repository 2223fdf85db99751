import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../src/formats/html/write.ts';
import { writeHtmlChanges } from '../../src/formats/html-changes/write.ts';
import { writeMarkdown } from '../../src/formats/markdown/write.ts';
import type { Document } from '../../src/text/document.ts';
import type { Mark, Passage } from '../../src/text/passage.ts';
import { editionOf } from './edition.ts';

const article = (passages: readonly Passage[], language = 'en'): Document => ({
  language,
  passages,
  gaps: [],
  newline: '\n',
  metadata: {},
});
const passage = (kind: Passage['kind'], text: string, marks: Mark[] = []): Passage => ({
  kind,
  text,
  marks,
});
const plain = { furniture: false };
const hostile = '<script>alert("x")</script> & \'co\'';

describe('writing HTML', () => {
  it('writes an article with its language, headline and list', () => {
    const html = writeHtml(
      editionOf(
        article(
          [
            passage('headline', 'Most otvoren'),
            passage('list-item', 'prvi'),
            passage('list-item', 'drugi'),
            passage('furniture', '12 pregleda'),
          ],
          'sr-Latn-ME',
        ),
      ),
      plain,
    );
    expect(html).toContain('<html lang="sr-Latn-ME">');
    expect(html).toContain('<h1>Most otvoren</h1>\n<ul>\n<li>prvi</li>\n<li>drugi</li>\n</ul>');
    expect(html).not.toContain('pregleda');
  });

  it('says in JSON-LD what the article is and what it translates, in no script that runs', () => {
    const target = {
      ...article([
        passage('headline', 'Bridge </script> opens'),
        passage('standfirst', 'At last.'),
      ]),
      metadata: { published: Date.UTC(2026, 10, 2, 9, 15) },
    };
    const source = {
      ...article([passage('headline', 'Most otvoren')], 'sr-Latn-ME'),
      metadata: { byline: 'J. Knežević', url: 'https://portal.example/most' },
    };
    const html = writeHtml(editionOf(target, [], { source, madeAt: Date.UTC(2026, 10, 3) }), plain);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Bridge </script> opens',
      description: 'At last.',
      inLanguage: 'en',
      datePublished: '2026-11-02T09:15:00Z',
      dateModified: '2026-11-03T00:00:00Z',
      author: { '@type': 'Person', name: 'J. Knežević' },
      translationOfWork: {
        '@type': 'NewsArticle',
        inLanguage: 'sr-Latn-ME',
        headline: 'Most otvoren',
        url: 'https://portal.example/most',
      },
    });
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('never lets a text become markup', () => {
    const html = writeHtml(editionOf(article([passage('headline', hostile)])), plain);
    expect(html.replace(/<script type="application\/ld\+json">.*<\/script>/, '')).not.toContain(
      '<script',
    );
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;');
  });

  it('keeps links and emphasis, also where they cross, and drops addresses that run script', () => {
    const marks: Mark[] = [
      { kind: 'strong', start: 0, end: 9 },
      { kind: 'emphasis', start: 4, end: 14 },
      { kind: 'link', href: 'java\nscript:alert(1)', start: 15, end: 18 },
      { kind: 'link', href: 'https://example.org/?a=1&b="2"', start: 19, end: 23 },
    ];
    const html = writeHtml(
      editionOf(article([passage('paragraph', 'The old bridge was here.', marks)])),
      plain,
    );
    expect(html).toContain('<strong>The </strong><strong><em>old b</em></strong><em>ridge</em>');
    expect(html).not.toContain('alert');
    expect(html).toContain('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">here</a>');
  });

  it('tells a right-to-left language', () => {
    expect(writeHtml(editionOf(article([passage('paragraph', 'שלום')], 'he')), plain)).toContain(
      '<html lang="he" dir="rtl">',
    );
  });

  it('shows changes as ins and del, in words too, with who made them, in their format', () => {
    const by = { author: 'Ana "A"', at: Date.UTC(2026, 10, 2) };
    const marks: Mark[] = [{ kind: 'strong', start: 0, end: 5 }];
    const html = writeHtmlChanges(
      editionOf(article([passage('paragraph', 'Rutte said so.', marks)]), [], {
        tracked: () => [
          {
            kind: 'paragraph',
            index: 0,
            presence: { kind: 'same', by: null },
            parts: [
              { kind: 'deleted', text: 'Rute <b>', by },
              { kind: 'inserted', text: 'Rutte', by },
              { kind: 'same', text: ' said so.', by: null },
            ],
          },
        ],
      }),
      plain,
    );
    const told = 'datetime="2026-11-02T00:00:00.000Z" title="Ana &quot;A&quot;"';
    expect(html).toContain(
      `<del ${told}><span class="hidden"> [deleted by Ana &quot;A&quot;: </span><strong>Rute &lt;b&gt;</strong>`,
    );
    expect(html).toContain(
      `<ins ${told}><span class="hidden"> [inserted by Ana &quot;A&quot;: </span><strong>Rutte</strong>`,
    );
  });
});

describe('writing Markdown', () => {
  const cases: readonly [what: string, passage: Passage, written: string][] = [
    ['a headline', passage('headline', 'Bridge opens'), '# Bridge opens\n'],
    ['a standfirst', passage('standfirst', 'At last.'), '**At last.**\n'],
    [
      'signs of its own',
      passage('paragraph', 'a*b_c [d] `e` _f_'),
      'a\\*b_c \\[d\\] \\`e\\` \\_f\\_\n',
    ],
    [
      'a line that would begin a list',
      passage('paragraph', '1. maj je praznik'),
      '1\\. maj je praznik\n',
    ],
    ['a line that would be a heading', passage('paragraph', '# 7'), '\\# 7\n'],
    ['a hard break', passage('paragraph', 'one\ntwo'), 'one\\\ntwo\n'],
    ['markup', passage('paragraph', '<b>&amp;'), '\\<b>\\&amp;\n'],
    [
      'emphasis with a space at its edge',
      passage('paragraph', 'so it is', [{ kind: 'emphasis', start: 3, end: 6 }]),
      'so *it* is\n',
    ],
    [
      'a link',
      passage('paragraph', 'see here', [
        { kind: 'link', href: 'https://e.org/a b', start: 4, end: 8 },
      ]),
      'see [here](<https://e.org/a b>)\n',
    ],
  ];

  it.each(cases)('writes %s', (_what, one, written) => {
    expect(writeMarkdown(editionOf(article([one])), plain)).toBe(written);
  });
});
