import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/registry.ts';
import { formatOfFile } from '../../src/formats/sniff.ts';
import type { Edition } from '../../src/text/edition.ts';
import type { Content } from '../../src/text/reading.ts';
import { root } from '../house/files.ts';
import { editionOf } from './edition.ts';
import { editionOfPairs, readOptions } from './pairs.ts';

const folder = `${root}tests/fixtures/formats`;
const readable = formats.filter(({ read }) => read !== undefined);
const files = readable.flatMap((format) =>
  readdirSync(`${folder}/${format.id}`).map((name) => ({
    format,
    name,
    bytes: Uint8Array.from(readFileSync(`${folder}/${format.id}/${name}`)),
  })),
);

const read = async (format: Format, bytes: Uint8Array): Promise<Content> => {
  const reading = await format.read?.(bytes, { ...readOptions, detect: () => 'en' });
  const [content] = reading?.contents ?? [];
  if (!content) throw new Error(`Nothing was read: ${JSON.stringify(reading?.problems)}`);
  return content;
};

const textsIn = (content: Content): string[] =>
  (content.kind === 'text' ? content.document : content.target).passages.map(({ text }) => text);

/** What was read, with one passage of the translation changed. */
function touched(content: Content, index: number): Edition {
  const text = `${textsIn(content)[index]} Nova reč.`;
  if (content.kind === 'pairs') return editionOfPairs(content, { texts: { [index]: text } });
  const { passages } = content.document;
  const document = {
    ...content.document,
    passages: passages.map((passage, at) => (at === index ? { ...passage, text } : passage)),
  };
  return editionOf(document, [], { machine: passages.map((passage) => passage.text) });
}

describe('the golden files of all formats', () => {
  it.each(files)('knows $name as $format.id', ({ format, name, bytes }) => {
    expect(formatOfFile(readable, bytes, name)?.id).toBe(format.id);
  });

  // Prose shows nothing that only it has.
  const nameless = files.filter(({ format }) => !['text', 'markdown'].includes(format.id));

  it.each(nameless)('knows $name by what stands in it', ({ format, bytes }) => {
    expect(formatOfFile(readable, bytes, 'article.dat')?.id).toBe(format.id);
  });

  const updatable = files.filter(({ format }) => format.update !== undefined);

  it.each(updatable)(
    'changes only one passage of $name where one was touched',
    async ({ format, bytes }) => {
      const content = await read(format, bytes);
      const texts = textsIn(content);
      for (const index of texts.keys()) {
        const edition = touched(content, index);
        const updated = format.update?.(bytes, edition) ?? bytes;
        const expected = texts.with(index, edition.target.passages[index]?.text ?? '');
        expect(textsIn(await read(format, updated))).toEqual(expected);
        expect(changedLength(bytes, updated)).toBeLessThan(3 * (texts[index]?.length ?? 0) + 400);
      }
    },
  );
});

/** How many bytes of a file lie between what two versions of it have the same at both ends. */
function changedLength(before: Uint8Array, after: Uint8Array): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return before.length - start - end;
}
