import { decode } from '../formats/encoding/decode.ts';
import { LekturaError } from '../text/error.ts';

/**
 * The text of a file, in whatever encoding it is written.
 *
 * @throws LekturaError `bad-input`, in a sentence, for bytes that are no text
 */
export function readableText(bytes: Uint8Array): string {
  const result = decode(bytes);
  if ('refused' in result) throw new LekturaError('bad-input', result.refused);
  return result.text;
}
