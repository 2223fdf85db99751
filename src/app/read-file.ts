import type { Format } from '../formats/format.ts';
import { formatOf, formats } from '../formats/registry.ts';
import { formatOfFile } from '../formats/sniff.ts';
import { detectLanguage } from '../lexicon/detect.ts';
import { LekturaError } from '../text/error.ts';
import type { Reading } from '../text/reading.ts';
import type { Checking } from './context.ts';

/** A file as it was handed over. */
export interface FileInput {
  /** As people call it; null for a text that came without a file. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
  /** The id of its format; found out when it is left out. */
  readonly format?: string;
}

export interface FileLanguages {
  /** Of the text, or of the translation in a file of pairs; null to be told by the file. */
  readonly language: string | null;
  /** Of the source in a file of pairs, in the same way. */
  readonly sourceLanguage: string | null;
  /** What a language is taken to be that nothing tells. */
  readonly fallback?: string;
}

export type ReadableFormat = Format & { readonly read: NonNullable<Format['read']> };

/** What stands in a file, with its format. */
export interface ReadFile extends Reading {
  readonly file: FileInput;
  readonly format: ReadableFormat;
}

/** The same without what only this thread has: plain data, which can be sent. */
export interface PlainReading extends Reading {
  /** The id of the format. */
  readonly format: string;
}

export const plainReading = ({ file: _, format, ...reading }: ReadFile): PlainReading => ({
  ...reading,
  format: format.id,
});

/** What was read elsewhere, with the file it stands in. */
export const withFile = ({ format, ...reading }: PlainReading, file: FileInput): ReadFile => ({
  ...reading,
  file,
  format: formatFor({ ...file, format }),
});

/** The formats that can be read, in the order of the table. */
export const readableFormats: readonly ReadableFormat[] = formats.filter(
  (format): format is ReadableFormat => format.read !== undefined,
);

/**
 * Reads a file of any format that can be read; nothing is kept. What cannot be read is told in its
 * problems, and a file of which nothing could be read has no contents.
 *
 * @throws LekturaError `bad-input` for a format that is not there
 */
export async function readFile(
  { lexicon }: Pick<Checking, 'lexicon'>,
  file: FileInput,
  { language, sourceLanguage, fallback = 'und' }: FileLanguages,
): Promise<ReadFile> {
  const format = formatFor(file);
  if (file.bytes.length === 0) {
    const problems = [{ message: 'The file is empty. Choose the file that holds the text.' }];
    return { file, format, contents: [], problems, encoding: null };
  }
  // A line is asked for twice, where it is cut and where its kind is told.
  const known = new Map<string, boolean>();
  const reading = await format.read(file.bytes, {
    language,
    sourceLanguage,
    detect: (text) => detectLanguage(text, lexicon.detection) ?? fallback,
    isFurniture: (line) => {
      const told = known.get(line) ?? lexicon.furnitureKind(line) !== null;
      known.set(line, told);
      return told;
    },
  });
  return { ...reading, file, format };
}

function formatFor({ bytes, name, format: id }: FileInput): ReadableFormat {
  const format =
    id === undefined
      ? formatOfFile(readableFormats, bytes, name)
      : readableFormats.find((one) => one.id === id);
  if (format) return format;
  const title = formatOf(id ?? '')?.title ?? id;
  throw new LekturaError('bad-input', `Files of the format “${title}” cannot be read.`);
}
