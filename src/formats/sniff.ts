import { decode } from './encoding/decode.ts';
import type { Beginning, Format } from './format.ts';

// As much of a file as tells what it is.
const beginningLength = 65_536;

/**
 * The format of a file: the first one that knows the file for its own by what stands in it, else
 * one that is named by the ending, else plain text, whose reader says what an unreadable file is.
 *
 * @param formats those that can be read, the special before the general
 * @param name null for a text that came without a file
 */
export function formatOfFile<Known extends Format>(
  formats: readonly Known[],
  bytes: Uint8Array,
  name: string | null,
): Known | undefined {
  const beginning = beginningOf(bytes, name);
  return (
    formats.find(({ recognises }) => recognises?.(beginning)) ??
    formats.find((format) => endingsOf(format).some((ending) => hasEnding(name, ending))) ??
    formats.find(({ id }) => id === 'text')
  );
}

/** Every ending by which files of a format are known, in small letters with its dot. */
export const endingsOf = ({ extension, extensions = [extension] }: Format): readonly string[] =>
  extensions;

const hasEnding = (name: string | null, ending: string): boolean =>
  name?.toLowerCase().endsWith(ending) ?? false;

function beginningOf(bytes: Uint8Array, name: string | null): Beginning {
  const beginning = bytes.subarray(0, beginningLength);
  return {
    bytes: beginning,
    text: beginningText(beginning, bytes.length > beginningLength),
    extension: /\.[^./\\]+$/.exec(name?.toLowerCase() ?? '')?.[0] ?? '',
  };
}

/** The beginning decoded, without a sign at its end that was cut in two; null for what is no text. */
function beginningText(beginning: Uint8Array, isCut: boolean): string | null {
  for (const cut of isCut ? [0, 1, 2, 3] : [0]) {
    const decoded = decode(beginning.subarray(0, beginning.length - cut));
    if (!('refused' in decoded)) return decoded.text.replace(/^\ufeff/, '');
  }
  return null;
}
