import { directoryOf } from '../formats/zip/directory.ts';
import { archiveLimits } from '../formats/zip/read.ts';
import type { App } from './context.ts';
import {
  type FileInput,
  type FileLanguages,
  type PlainReading,
  readFile,
  withFile,
} from './read-file.ts';
import { openThread } from './thread.ts';
import { type Body, originalBytes, type ToWrite, writeEdition } from './write-edition.ts';

/** Reads and writes large files in a thread, so that nobody else waits for them. */
export interface FileThread {
  readonly readFile: App['readFile'];
  readonly writeEdition: App['writeEdition'];
  readonly close: () => Promise<void>;
}

/** What the thread is asked. */
export type FileTask =
  | { readonly read: FileInput; readonly languages: FileLanguages }
  | { readonly write: ToWrite };

/**
 * A thread for files above a size; what is smaller is read or written at once. It opens with the
 * first of them, and ends when none has come for a while.
 *
 * @param largest bytes, unpacked, or code units that the calling thread takes on itself
 * @param program what runs in the thread
 */
export function openFileThread(largest = largestHere, program?: URL): FileThread {
  const { ask, close } = openThread<FileTask, PlainReading | Body | null>({
    command: 'files',
    broken: (task) => ('read' in task ? notRead : notWritten),
    patience,
    idle,
    ...(program && { program }),
  });
  return {
    readFile: async (checking, file, languages) =>
      sizeOf(file) <= largest
        ? readFile(checking, file, languages)
        : withFile((await ask({ read: file, languages })) as PlainReading, file),
    writeEdition: async (wanted) =>
      lengthOf(wanted) <= largest
        ? writeEdition(wanted)
        : ((await ask({ write: wanted })) as Body | null),
    close,
  };
}

// XML takes some 20 ms for 100,000 bytes the first time, and nobody is to wait more than 100 ms.
const largestHere = 200_000;

// The largest file that is taken in is read within some ten seconds, in milliseconds.
const patience = 120_000;
const idle = 20_000;

const notRead = 'The file could not be read to its end. Split it, or choose another.';
const notWritten = 'The file could not be written to its end. Try again, or choose another format.';

/** Bytes of a file; of an archive, as it says it is unpacked. */
function sizeOf({ bytes }: FileInput): number {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const directory = isArchive ? directoryOf(bytes, archiveLimits.entries) : null;
  return directory && 'entries' in directory
    ? directory.entries.reduce((sum, { size }) => sum + size, 0)
    : bytes.length;
}

/** Code units of both texts, and the bytes of the file they are written into. */
const lengthOf = (wanted: ToWrite): number =>
  [...(wanted.article.standing.source ?? []), ...wanted.article.standing.target].reduce(
    (sum, { text }) => sum + text.length,
    originalBytes(wanted),
  );
