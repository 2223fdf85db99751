import type { Edition } from '../../text/edition.ts';
import { decode } from '../encoding/decode.ts';
import { utf8Of } from '../encoding/decoder.ts';
import { encode } from '../encoding/encode.ts';
import { writeText } from './write.ts';

/**
 * Writes the translation in its skeleton and in the encoding of the file it came in; in UTF-8 where
 * it now holds a sign that the encoding does not have.
 */
export function updateText(original: Uint8Array, edition: Edition): Uint8Array {
  const text = writeText(edition, { furniture: true });
  const decoded = decode(original);
  const encoded = 'refused' in decoded ? null : encode(text, decoded.encoding);
  return encoded ?? utf8Of(text);
}
