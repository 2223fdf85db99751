import { type Reading, refusal } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import { pairContent } from '../pairs.ts';
import { tableOf } from './table.ts';

/**
 * Reads a table of source and translation, one segment a row: comma, semicolon, tab or bar between
 * the cells, the columns told by the header or by what they hold. Other columns stay in the file,
 * which `update` keeps.
 */
export function readCsv(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const { encoding } = decoded;
  const table = tableOf(decoded.text, options);
  if (table === null) {
    return refusal(
      'This table has one column; source and translation have to stand in two. Check what separates its cells: a comma, a semicolon or a tab.',
      encoding,
    );
  }
  const { columns, slots } = table;
  if (slots.length === 0) return refusal('This table has no texts in its rows.', encoding);
  const told = { source: columns.sourceLanguage, target: columns.targetLanguage };
  const line = slots.at(-1)?.record.line ?? 1;
  const problems = table.cut === null ? [] : [{ message: table.cut, line }];
  return { contents: [pairContent(slots, told, options)], problems, encoding };
}
