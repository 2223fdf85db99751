import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/registry.ts';
import { formatOfFile } from '../../src/formats/sniff.ts';

const readable = formats.filter(({ read }) => read);
const idOf = (content: string | Uint8Array, name: string | null): string | undefined =>
  formatOfFile(
    readable,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    name,
  )?.id;

describe('telling the format of a file', () => {
  const xliff = (version: string): string =>
    `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:${version}" version="${version}">`;

  it.each([
    ['XLIFF 2 that is called text', xliff('2.0'), 'story.txt', 'xliff-2'],
    ['XLIFF 2.2', xliff('2.2'), 'story.xlf', 'xliff-2'],
    ['XLIFF 1.2', xliff('1.2'), 'story.xlf', 'xliff-1'],
    ['XLIFF of a tool, without a namespace', '<xliff version="1.0">', 'story.sdlxliff', 'xliff-1'],
    [
      'XLIFF with a prefix',
      '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
      null,
      'xliff-1',
    ],
    ['a text', 'The bridge opened.\n\nNobody came.', 'story', 'text'],
    ['a text with a name in capitals', 'The bridge opened.', 'STORY.MD', 'markdown'],
    ['a text without a name', 'The bridge opened.', null, 'text'],
    ['nothing', '', 'story.xlf', 'xliff-2'],
  ])('knows %s', (_what, content, name, id) => {
    expect(idOf(content, name)).toBe(id);
  });

  it.each([0, 1, 2, 3])('is not misled by a sign that its beginning cuts in two (%i)', (shift) => {
    const filling = 'ж€😀'.repeat(20_000);
    expect(idOf(`${xliff('2.1')}${'x'.repeat(shift)}${filling}`, 'story.txt')).toBe('xliff-2');
  });

  it('leaves to the reader of texts to say what a picture is', () => {
    expect(idOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'picture.png')).toBe('text');
  });
});
