import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Zip, ZipDeflate } from 'fflate';

/** A file to be packed. */
export interface PackedFile {
  readonly fileName: string;
  readonly body: Uint8Array;
}

/**
 * Packs files into a stream as they come, so that only one is held at a time; a reader that is slow
 * is waited for. Ends the stream.
 */
export async function streamZip(files: AsyncIterable<PackedFile>, to: Writable): Promise<void> {
  const zip = new Zip((error, chunk) => {
    if (error) to.destroy(error);
    else to.write(chunk);
  });
  for await (const { fileName, body } of files) {
    if (to.destroyed) return;
    const entry = new ZipDeflate(fileName);
    zip.add(entry);
    entry.push(body, true);
    if (to.writableNeedDrain) await Promise.race([once(to, 'drain'), once(to, 'close')]);
  }
  zip.end();
  to.end();
}
