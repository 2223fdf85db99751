import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readNinjs } from '../../../src/formats/ninjs/read.ts';
import { writeNinjs } from '../../../src/formats/ninjs/write.ts';
import { readWordPress } from '../../../src/formats/wordpress/read.ts';
import { writeWordPress } from '../../../src/formats/wordpress/write.ts';
import type { Edition } from '../../../src/text/edition.ts';
import { readOptions } from '../options.ts';
import { reviewedArticle } from '../tracked-article.ts';

const plain = { furniture: false };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const source = {
  language: 'sr-Latn-ME',
  passages: [{ kind: 'headline' as const, text: 'Luka Bar dobija novi gat', marks: [] }],
  gaps: [],
  newline: '\n' as const,
  metadata: { url: 'https://portal.example/luka', byline: 'N. Savić' },
};
const edition = (): Edition => ({ ...reviewedArticle(), source });

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/schemas/ninjs-3.2.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('uri', /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
const validate = ajv.compile(schema);
const faults = (value: unknown): unknown => (validate(value) ? [] : validate.errors);

describe('writing ninjs', () => {
  it('is valid by the schema of IPTC, with and without a source, approved or not', () => {
    for (const one of [edition(), reviewedArticle(), { ...edition(), approved: true }]) {
      expect(faults(JSON.parse(writeNinjs(one, plain)))).toEqual([]);
    }
    expect(faults({ uri: 'tag:a', headline: 'unknown key' })).not.toEqual([]);
  });

  it('says what it translates, what made it, what review did, and that it may not go out yet', () => {
    const item = JSON.parse(writeNinjs(edition(), plain));
    expect(item).toMatchObject({
      uri: 'urn:x-lektura:article:article1',
      language: 'en',
      pubStatus: 'withheld',
      versionCreated: '2026-11-24T23:00:00Z',
      contentCreated: '2026-10-23T08:00:00Z'.replace('-10-', '-11-'),
      by: 'N. Savić',
      headlines: [{ role: 'main', value: 'Port of Bar gets a new quay' }],
      descriptions: [{ role: 'summary', value: 'The works cost 1.5 million euros.' }],
      edNote:
        'Machine translation, under review: 0 corrections, 0 of 8 passages confirmed, 1 open error, 1 open question, 1 finding dismissed.',
      digitalSourceType: {
        uri: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
      },
      associations: [
        {
          name: 'source',
          rel: 'translatedFrom',
          uri: 'https://portal.example/luka',
          language: 'sr-Latn-ME',
          headlines: [{ value: 'Luka Bar dobija novi gat' }],
        },
      ],
    });
    expect(item.bodies[0].value).not.toContain('310 views');
    expect(JSON.parse(writeNinjs({ ...edition(), approved: true }, plain)).pubStatus).toBe(
      'usable',
    );
  });

  it('is read back with the same passages', () => {
    const [content] = readNinjs(
      bytesOf(writeNinjs(edition(), { furniture: true })),
      readOptions,
    ).contents;
    expect(content?.kind === 'text' && content.document.passages).toEqual(
      edition().target.passages.map((passage) => ({
        ...passage,
        text: passage.text.replaceAll('\t', ' '),
      })),
    );
  });
});

describe('writing for WordPress', () => {
  it('is a draft in blocks with title and excerpt', () => {
    const post = JSON.parse(writeWordPress(edition(), plain));
    expect(Object.keys(post)).toEqual(['title', 'content', 'excerpt', 'status']);
    expect(post).toMatchObject({
      title: 'Port of Bar gets a new quay',
      excerpt: 'The works cost 1.5 million euros.',
      status: 'draft',
    });
    expect(post.content).toContain(
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">What comes next</h2>',
    );
    expect(post.content).toContain('“&lt;b&gt;it works&lt;/b&gt;”');
    expect(post.content).not.toContain('310 views');
  });

  it('is read back with the same passages', () => {
    const [content] = readWordPress(
      bytesOf(writeWordPress(edition(), { furniture: true })),
      readOptions,
    ).contents;
    expect(content?.kind === 'text' && content.document.passages).toEqual(
      edition().target.passages.map((passage) => ({
        ...passage,
        text: passage.text.replaceAll('\t', ' '),
      })),
    );
  });
});
