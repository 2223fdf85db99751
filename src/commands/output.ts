import { once } from 'node:events';

/**
 * Writes to standard output and waits while the reader is slower than we are, so that memory
 * does not fill with what is still to be read.
 */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
