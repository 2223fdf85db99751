import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A document of a detection kit: aligned segments, or lines to align first. */
export interface KitDocument {
  readonly docId: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly aligned?: boolean;
}

/** Where one error was planted in a copy of a clean document. */
export interface Gold {
  readonly segmentIndex: number;
  readonly start: number;
  readonly end: number;
  readonly match: 'span' | 'segment';
  readonly also?: readonly number[];
}

export interface Mutant extends KitDocument {
  readonly base: string;
  readonly kind: string;
  readonly gold: Gold;
}

/** Changed on both sides, and right: nothing new may fire. */
export interface Control extends KitDocument {
  readonly base: string;
}

export const languagesOf = (pair: string): { source: string; target: string } => {
  const [source = '', target = ''] = pair.split(/-(?=[a-z]{3}$)/);
  return { source: tags[source] ?? source, target: tags[target] ?? target };
};

const tags: Readonly<Record<string, string>> = {
  'srp-Latn': 'sr-Latn',
  'srp-Cyrl': 'sr-Cyrl',
  hrv: 'hr',
  bos: 'bs',
  deu: 'de',
  eng: 'en',
  rus: 'ru',
  ukr: 'uk',
  ces: 'cs',
};

/** The rows of a JSON Lines file of the kit; none where there is no such file. */
export async function rowsOf<T>(folder: string, name: string): Promise<T[]> {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const rows: T[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() !== '') rows.push(JSON.parse(line) as T);
  }
  return rows;
}

/** Offsets of the kit count Unicode code points; ours count UTF-16 code units. */
export function codeUnits(text: string, codePoints: number): number {
  let units = 0;
  let points = 0;
  for (const sign of text) {
    if (points === codePoints) break;
    units += sign.length;
    points += 1;
  }
  return units;
}
