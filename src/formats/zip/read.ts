import { Inflate } from 'fflate';
import { quoted } from '../quoted.ts';
import { directoryOf, type Entry } from './directory.ts';

/** The files of an archive by their names, or the sentence that says why there are none. */
export type Unpacked =
  | { readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly refused: string };

/** What an archive may hold at most; sizes are bytes after inflating. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Of all wanted files together. */
  readonly inflated: number;
}

export const archiveLimits: ArchiveLimits = { entries: 2_000, inflated: 32 * 1024 * 1024 };

/**
 * The wanted files of a ZIP archive. Sizes are limited twice: as they are declared, before
 * anything is inflated, and as they come out, for an archive may lie. Nothing is written anywhere,
 * so a name that climbs out of its folder can do no harm, but no honest program makes one.
 *
 * @param wanted whether a file is to be inflated, by its name
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits = archiveLimits,
): Unpacked {
  const directory = directoryOf(bytes, limits.entries);
  if ('refused' in directory) return directory;
  const entries = directory.entries.filter(({ name }) => wanted(name));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > limits.inflated) return { refused: tooBig(limits.inflated) };
  const files = new Map<string, Uint8Array>();
  let left = limits.inflated;
  for (const entry of entries) {
    const content = inflated(bytes, entry, left);
    if ('refused' in content) return content;
    files.set(entry.name, content.bytes);
    left -= content.bytes.length;
  }
  return { files };
}

type Content = { readonly bytes: Uint8Array } | { readonly refused: string };

// Deflate makes at most 1032 bytes of one, so a step of this size never holds more than 4 MB.
const step = 4096;

function inflated(bytes: Uint8Array, entry: Entry, limit: number): Content {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  if (entry.method === 'stored') {
    return packed.length === entry.size ? { bytes: packed } : lying(entry);
  }
  const most = Math.min(entry.size, limit);
  const content = new Uint8Array(most);
  let length = 0;
  let over = false;
  const inflate = new Inflate((chunk) => {
    over ||= length + chunk.length > most;
    if (over) return;
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !over; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return {
      refused: `The file “${quoted(entry.name)}” inside the archive is damaged. Save the document again and try once more.`,
    };
  }
  return over || length !== entry.size ? lying(entry) : { bytes: content };
}

const lying = ({ name }: Entry): Content => ({
  refused: `The archive lies about the size of “${quoted(name)}” inside it, so it was not read. Save the document again and try once more.`,
});

const tooBig = (limit: number): string =>
  `The archive holds more than ${limit / 1024 / 1024} MB once it is unpacked, so it was not read. Split the document, or save it without what it embeds.`;
