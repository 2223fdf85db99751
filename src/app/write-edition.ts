import type { Format } from '../formats/format.ts';
import { formatOf } from '../formats/registry.ts';
import type { Original } from '../store/originals.ts';
import { LekturaError } from '../text/error.ts';
import type { Assessment } from './assess.ts';
import { ChecksWanted, editionOf, type Kept } from './edition.ts';
import type { Loaded } from './load.ts';

/** An article to be written: plain data, which a thread can be sent. */
export interface ToWrite {
  /** An id of the table of formats. */
  readonly format: string;
  readonly article: Loaded;
  readonly kept: Kept;
  /** What the checks found, or null where they have not run. */
  readonly assessment: Assessment | null;
  /** Whether counters, credits and disclaimers are written too. */
  readonly furniture: boolean;
  /** Whether it is written into the file it came in. */
  readonly isUpdate: boolean;
  /** UTC milliseconds. */
  readonly at: number;
}

/** What a writer makes. */
export type Body = string | Uint8Array;

/**
 * Writes an article in a format.
 *
 * @returns null where the format tells what the checks find, and they have not run
 * @throws LekturaError `bad-input` for a format that is not written
 */
export async function writeEdition(wanted: ToWrite): Promise<Body | null> {
  const { article, kept, assessment, furniture, isUpdate, at } = wanted;
  const format = formatOf(wanted.format);
  const original = format && isUpdate ? originalIn(kept, format) : undefined;
  const edition = editionOf(article, kept, assessment, at);
  try {
    if (format?.update && original) return format.update(original.bytes, edition);
    if (format?.write) return await format.write(edition, { furniture });
  } catch (error) {
    if (error instanceof ChecksWanted) return null;
    throw error;
  }
  throw new LekturaError('bad-input', `Articles are not written as “${wanted.format}”.`);
}

/** The size of the file that it is written into; 0 where it is written anew. */
export const originalBytes = ({ isUpdate, kept, format }: ToWrite): number =>
  isUpdate ? (originalIn(kept, { id: format })?.bytes.length ?? 0) : 0;

/** The file that the translation came in, if it is of a format: the translation is written there. */
export const originalIn = ({ originals }: Kept, { id }: Pick<Format, 'id'>): Original | undefined =>
  originals.find(({ side, format }) => side === 'target' && format === id);
