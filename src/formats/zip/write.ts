import { strToU8, type Zippable, zipSync } from 'fflate';

// The dates of a ZIP archive begin in 1980; the second day is safe in every time zone.
const earliest = Date.UTC(1980, 0, 2);

/**
 * A ZIP archive of texts, in UTF-8.
 *
 * @param files the texts by their names, in the order they stand in the archive
 * @param at when it was made, UTC milliseconds
 */
export function pack(files: Readonly<Record<string, string>>, at: number): Uint8Array {
  const contents: Zippable = {};
  for (const [name, text] of Object.entries(files)) contents[name] = strToU8(text);
  return zipSync(contents, { mtime: Math.max(at, earliest), level: 6 });
}
