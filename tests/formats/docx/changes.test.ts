import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocxChanges } from '../../../src/formats/docx-changes/write.ts';
import { readXml } from '../../../src/formats/xml/read.ts';
import type { Edition, TrackedPart } from '../../../src/text/edition.ts';
import { reviewedArticle, trackedEdition } from '../tracked-article.ts';

const partsOf = (edition: Edition, furniture = true): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(writeDocxChanges(edition, { furniture }))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );
const by = (author: string, at: string) => ({ author, at: Date.parse(at) });
const part = (
  kind: TrackedPart['kind'],
  text: string,
  who: TrackedPart['by'] = null,
): TrackedPart => ({ kind, text, by: who });

describe('a Word document with tracked changes', () => {
  const parts = partsOf(reviewedArticle());
  const document = parts['word/document.xml'] ?? '';

  it('is made of parts that are XML, whatever stands in the texts', () => {
    const hostile = '<w:p>&amp;"\u0000\ud800]]>\u202e';
    const edition = trackedEdition([
      { kind: 'headline', parts: [part('inserted', hostile, by(hostile, '2026-11-24T09:00:00Z'))] },
    ]);
    for (const [name, xml] of Object.entries({ ...parts, ...partsOf(edition) })) {
      expect(readXml(xml, {}), name).toEqual({ problems: [], refused: null });
    }
  });

  it('names the editor and the time of each change, in UTC, under a number of its own', () => {
    const changes = [
      ...document.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/g),
    ];
    expect(new Set(changes.map(([, id]) => id)).size).toBe(changes.length);
    expect(new Set(changes.map(([, , author, date]) => `${author} ${date}`))).toEqual(
      new Set([
        'Ana Perović 2026-11-24T09:30:15Z',
        'Ivo &quot;Novi&quot; &lt;Marić&gt; 2026-11-24T22:05:00Z',
      ]),
    );
  });

  it('keeps deleted text as deleted text, with its spaces', () => {
    expect(document).toContain('<w:delText xml:space="preserve">1,5</w:delText>');
    for (const [, inside = ''] of document.matchAll(/<w:del [^>]*[^/]>(.*?)<\/w:del>/gs)) {
      expect(inside).not.toMatch(/<w:t[ >]/);
    }
  });

  it('keeps links, strong and emphasis', () => {
    expect(document).toMatch(/<w:hyperlink r:id="link1">.*?Ana Đukić.*?<\/w:hyperlink>/);
    expect(parts['word/_rels/document.xml.rels']).toContain(
      'Target="https://example.org/a?b=1&amp;c=%222%22" TargetMode="External"',
    );
    expect(document).toContain('<w:b/><w:bCs/>');
    expect(document).toContain('<w:i/><w:iCs/>');
  });

  it('has no comment and no link of page furniture that is left out', () => {
    expect(partsOf(reviewedArticle(), false)['word/document.xml']).not.toContain('310 views');
  });

  it('shows insertions of one editor apart, where one paragraph ends and the next begins with one', () => {
    const ana = by('Ana', '2026-11-24T09:30:00Z');
    const xml = partsOf(
      trackedEdition([
        { kind: 'paragraph', parts: [part('same', 'a'), part('inserted', 'b', ana)] },
        { kind: 'paragraph', parts: [part('inserted', 'c', ana), part('same', 'd')] },
      ]),
    )['word/document.xml'];
    expect(xml).toContain('w:date="2026-11-24T09:30:00Z" w16du:dateUtc="2026-11-24T09:30:00Z"');
    expect(xml).toContain('w:date="2026-11-24T09:32:00Z" w16du:dateUtc="2026-11-24T09:30:00Z"');
  });

  it('runs from right to left where the language does', () => {
    const xml = partsOf(
      trackedEdition([{ kind: 'paragraph', parts: [part('same', 'שלום')] }], 'he'),
    )['word/document.xml'];
    expect(xml).toContain('<w:bidi/>');
    expect(xml).toContain('<w:rtl/>');
  });
});
