import { readFile as readBytesOf } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Checking } from '../app/context.ts';
import type { Side } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { LekturaError } from '../text/error.ts';
import { checkedLanguage } from './language.ts';

/**
 * The document of a file of any format that can be read; `-` is standard input.
 *
 * @param side which side of a file that holds a source and its translation
 * @param language what `--source-language` or `--target-language` says; told from the text
 *   without it
 * @throws LekturaError in a sentence, when the file cannot be read or is no text
 */
export async function readDocument(
  checking: Checking,
  path: string,
  side: Side,
  language: string | undefined,
): Promise<Document> {
  const bytes = await readBytes(path);
  // The formats are large; who reads a plain list or a batch does without them.
  const [{ readSide }, { readFile }] = await Promise.all([
    import('../app/intake.ts'),
    import('../app/read-file.ts'),
  ]);
  const name = path === '-' ? null : path;
  try {
    const languages = { language: checkedLanguage(language), sourceLanguage: null };
    return (await readSide({ ...checking, readFile }, side, { name, bytes }, languages)).document;
  } catch (error) {
    if (!(error instanceof LekturaError)) throw error;
    throw new LekturaError(error.code, `${nameOf(path)}: ${error.message}`, { cause: error });
  }
}

/**
 * The text of a file in UTF-8; `-` is standard input.
 *
 * @throws LekturaError in a sentence, when the file cannot be read
 */
export const readText = async (path: string): Promise<string> =>
  new TextDecoder().decode(await readBytes(path));

/** A file's name as messages give it. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path);

/**
 * The bytes of a file; `-` is standard input.
 *
 * @throws LekturaError in a sentence, when the file cannot be read
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return path === '-' ? await buffer(process.stdin) : await readBytesOf(path);
  } catch (error) {
    const why =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'there is no such file'
        : 'it cannot be read';
    throw new LekturaError('bad-input', `${path}: ${why}.`, { cause: error });
  }
}
