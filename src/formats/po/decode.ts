import { type Decoded, decode } from '../encoding/decode.ts';
import { utf8Of } from '../encoding/decoder.ts';
import { encode } from '../encoding/encode.ts';

// The header is the first message of the file; comments may stand before it.
const farthest = 64_000;

const charset = /charset=([\w.:-]+)/;

/** The text of a PO file, whose header names its encoding. */
export function decodePo(bytes: Uint8Array): Decoded {
  let beginning = '';
  for (const byte of bytes.subarray(0, farthest)) beginning += String.fromCharCode(byte);
  const declared = charset.exec(beginning)?.[1] ?? null;
  return decode(bytes, declared === 'CHARSET' ? null : declared);
}

/** The bytes of a PO file: in UTF-8, told in its header, where its encoding lacks a sign. */
export function encodePo(text: string, encoding: string): Uint8Array {
  return encode(text, encoding) ?? utf8Of(text.replace(charset, 'charset=UTF-8'));
}
