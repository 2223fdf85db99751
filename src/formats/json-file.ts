import { decode } from './encoding/decode.ts';

/** What came of a file of JSON: its value, or the sentence that says why there is none. */
export type JsonFile =
  | { readonly value: unknown; readonly encoding: string }
  | { readonly refused: string; readonly encoding: string | null };

/** The value of a file of JSON; a fault is told with its line. */
export function readJsonFile(bytes: Uint8Array): JsonFile {
  const decoded = decode(bytes);
  if ('refused' in decoded) return { refused: decoded.refused, encoding: null };
  const text = decoded.text.replace(/^\ufeff/, '');
  try {
    return { value: JSON.parse(text), encoding: decoded.encoding };
  } catch {
    const line = text.slice(0, faultIn(text)).split('\n').length;
    return {
      refused: `This is not JSON that can be read: it is broken in or after line ${line}. Export it anew and try again.`,
      encoding: decoded.encoding,
    };
  }
}

const token =
  /\s+|[{}[\],:]|"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where the first sign stands that is part of no word of JSON. */
function faultIn(text: string): number {
  token.lastIndex = 0;
  let at = 0;
  while (at < text.length && token.test(text)) at = token.lastIndex;
  return at;
}
