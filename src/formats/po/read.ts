import { type Reading, refusal } from '../../text/reading.ts';
import type { ReadOptions } from '../format.ts';
import { pairContent } from '../pairs.ts';
import { decodePo } from './decode.ts';
import { parsePo } from './parse.ts';
import { slotsOf } from './segments.ts';

/**
 * Reads a gettext PO file: a segment is a message, or one plural form of it. A fuzzy or empty
 * translation is `initial`. Obsolete messages and comments stay in the file, which `update` keeps.
 */
export function readPo(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decodePo(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const file = parsePo(decoded.text);
  const { problems } = file;
  const slots = slotsOf(file);
  if (slots.length === 0) {
    const message = 'This PO file has no messages. Check that it is the file you meant.';
    return { contents: [], problems: [...problems, { message }], encoding: decoded.encoding };
  }
  const told = {
    source: file.header.get('x-source-language') ?? null,
    target: file.header.get('language') ?? null,
  };
  return {
    contents: [pairContent(slots, told, options)],
    problems,
    encoding: decoded.encoding,
  };
}
