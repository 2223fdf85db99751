import type { Edition, WriteOptions } from '../../text/edition.ts';
import type { SegmentState } from '../../text/reading.ts';
import { rowText, writtenRows } from '../pairs.ts';
import { writeCell } from './cell.ts';

/**
 * Writes the rows of an article as a table with a header: source, translation, and how far the
 * row has come. Spreadsheets know by the byte order mark that it is UTF-8 (RFC 4180 otherwise).
 */
export const writeCsv = (edition: Edition, options: WriteOptions): string =>
  `\ufeff${table(edition, options, ',', '\r\n')}`;

/** The same with tabs between the cells. */
export const writeTsv = (edition: Edition, options: WriteOptions): string =>
  table(edition, options, '\t', '\n');

function table(
  edition: Edition,
  options: WriteOptions,
  delimiter: string,
  newline: string,
): string {
  const rows = writtenRows(edition, options).map(({ source, target, confirmed }) => {
    const translation = rowText(target);
    const state: SegmentState =
      translation === '' ? 'initial' : confirmed ? 'reviewed' : 'translated';
    return [rowText(source), translation, state];
  });
  return [['source', 'target', 'state'], ...rows]
    .map((cells) => cells.map((cell) => writeCell(cell, delimiter)).join(delimiter) + newline)
    .join('');
}
