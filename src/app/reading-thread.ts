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

/** Reads large files in a thread, so that nobody else waits for them. */
export interface ReadingThread {
  readonly readFile: App['readFile'];
  readonly close: () => Promise<void>;
}

/** What the thread is asked. */
export interface FileToRead {
  readonly file: FileInput;
  readonly languages: FileLanguages;
}

/**
 * A thread for files above a size; what is smaller is read at once. It opens with the first of
 * them, and ends when none has come for a while.
 *
 * @param largest bytes, unpacked, that the calling thread takes on itself
 * @param program what runs in the thread
 */
export function openReadingThread(largest = largestHere, program?: URL): ReadingThread {
  const { ask, close } = openThread<FileToRead, PlainReading>({
    command: 'read',
    broken: 'The file could not be read to its end. Split it, or choose another.',
    patience,
    idle,
    ...(program && { program }),
  });
  return {
    readFile: async (checking, file, languages) =>
      sizeOf(file) <= largest
        ? readFile(checking, file, languages)
        : withFile(await ask({ file, languages }), file),
    close,
  };
}

// XML takes some 20 ms for 100,000 bytes the first time, and nobody is to wait more than 100 ms.
const largestHere = 200_000;

// The largest file that is taken in is read within some ten seconds, in milliseconds.
const patience = 120_000;
const idle = 20_000;

/** Bytes of a file; of an archive, as it says it is unpacked. */
function sizeOf({ bytes }: FileInput): number {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const directory = isArchive ? directoryOf(bytes, archiveLimits.entries) : null;
  return directory && 'entries' in directory
    ? directory.entries.reduce((sum, { size }) => sum + size, 0)
    : bytes.length;
}
