import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/formats/zip/read.ts';
import { pack } from '../../src/formats/zip/write.ts';

const every = () => true;
const zip = (files: Record<string, string>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level,
  });

/** The archive with every four-byte number that equals one replaced by another. */
function withNumber(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at++) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
  }
  return changed;
}

/** The archive with a text in it replaced by another of the same length. */
function withText(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(text.replaceAll(from, to), (sign) => sign.charCodeAt(0));
}

const refusedFor = (bytes: Uint8Array, limits?: Parameters<typeof unpack>[2]): string => {
  const result = unpack(bytes, every, limits);
  return 'refused' in result ? result.refused : '';
};

describe('an archive', () => {
  it('gives its wanted files, packed or stored', () => {
    for (const level of [0, 6] as const) {
      const result = unpack(
        zip({ 'a.xml': 'ačb', 'b.png': 'x' }, level),
        (name) => name === 'a.xml',
      );
      expect('files' in result && [...result.files].map(([n, b]) => [n, strFromU8(b)])).toEqual([
        ['a.xml', 'ačb'],
      ]);
    }
  });

  it('is made with a date that archives can hold', () => {
    const result = unpack(pack({ 'a.xml': '<a/>' }, 0), every);
    expect('files' in result && result.files.size).toBe(1);
  });

  const large = 'x'.repeat(123_457);
  const hostile: readonly [what: string, bytes: Uint8Array, says: RegExp][] = [
    [
      'declares less than it holds',
      withNumber(zip({ 'a.xml': large }), large.length, 10),
      /lies about the size of “a\.xml”/,
    ],
    [
      'declares more than it holds',
      withNumber(zip({ 'a.xml': large }), large.length, 200_000),
      /lies about the size/,
    ],
    [
      'declares more than the limit',
      withNumber(zip({ 'a.xml': large }), large.length, 2 ** 31),
      /more than 32 MB/,
    ],
    [
      'climbs out of its folder',
      withText(zip({ 'aa/aa/b.xml': 'x' }), 'aa/aa/', '../../'),
      /a name that no program gives/,
    ],
    [
      'has an absolute name',
      withText(zip({ aetc: 'x' }), 'aetc', '/etc'),
      /a name that no program gives/,
    ],
    [
      'has a name twice',
      withText(zip({ 'a.xml': 'x', 'b.xml': 'y' }), 'b.xml', 'a.xml'),
      /a name that no program gives/,
    ],
    ['is cut off', zip({ 'a.xml': large }).slice(0, -30), /damaged or was cut off/],
    ['is no archive', strToU8('text'), /damaged or was cut off/],
    ['is empty', new Uint8Array(), /damaged or was cut off/],
  ];

  it.each(hostile)('that %s is refused in a sentence', (_what, bytes, says) => {
    expect(refusedFor(bytes)).toMatch(says);
  });

  it('that unpacks to too much is not unpacked', () => {
    const bomb = zip({ 'a.xml': large, 'b.xml': large });
    expect(refusedFor(bomb, { entries: 10, inflated: large.length + 5 })).toMatch(
      /so it was not read/,
    );
    expect(refusedFor(bomb, { entries: 1, inflated: 1e9 })).toMatch(/more than 1 files/);
  });

  it('whose files share their bytes is refused', () => {
    const bytes = zip({ 'a.xml': 'one', 'b.xml': 'two' });
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    const second = directory + 46 + 5;
    view.setUint32(second + 42, view.getUint32(directory + 42, true), true);
    expect(refusedFor(bytes)).toMatch(/damaged/);
  });
});
