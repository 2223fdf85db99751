import type { Span } from '../../text/span.ts';

/** A cell with the place of all that stands between its delimiters, quotes included. */
export interface Cell extends Span {
  readonly value: string;
  readonly quoted: boolean;
}

/** A record: its cells, and its end before the line break. */
export interface CsvRecord {
  readonly cells: readonly Cell[];
  readonly end: number;
  /** The line of the file it begins in, counted from 1. */
  readonly line: number;
}

/** No file of texts has more; a larger one would fill the memory. */
export const mostCells = 1_000_000;

export interface ScanOptions {
  readonly delimiter: string;
  /** Where to begin: after a byte order mark and a line that names the delimiter. */
  readonly from: number;
  /** How many records are wanted at most. */
  readonly records?: number;
}

/**
 * The records of a file of separated values (RFC 4180), empty lines left out. A cell is quoted only
 * if its closing quote stands before a delimiter or a line's end; any other quote is a sign like
 * any other, so that every file can be read. Stops after `mostCells` cells.
 */
export function scan(
  text: string,
  { delimiter, from, records = Infinity }: ScanOptions,
): CsvRecord[] {
  const found: CsvRecord[] = [];
  let cells: Cell[] = [];
  let count = 0;
  let line = 1;
  let begun = 1;
  let index = from;
  const closeRecord = (end: number): void => {
    const [only] = cells;
    if (cells.length > 1 || (only && only.end > only.start))
      found.push({ cells, end, line: begun });
    cells = [];
  };
  while (index < text.length && found.length < records && count < mostCells) {
    if (cells.length === 0) begun = line;
    const cell = quotedCell(text, index, delimiter) ?? bareCell(text, index, delimiter);
    cells.push(cell);
    count++;
    if (cell.quoted) line += cell.value.split('\n').length - 1;
    index = cell.end;
    if (text[index] === delimiter) {
      index++;
      // A delimiter at the end of the file has an empty cell after it.
      if (index === text.length) cells.push({ start: index, end: index, value: '', quoted: false });
      continue;
    }
    closeRecord(index);
    if (index < text.length) index += text[index] === '\r' && text[index + 1] === '\n' ? 2 : 1;
    line++;
  }
  if (cells.length > 0) closeRecord(text.length);
  return found;
}

function quotedCell(text: string, start: number, delimiter: string): Cell | null {
  if (text[start] !== '"') return null;
  let index = start + 1;
  for (;;) {
    index = text.indexOf('"', index);
    if (index < 0) return null;
    if (text[index + 1] !== '"') break;
    index += 2;
  }
  const end = index + 1;
  const next = text[end];
  if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r') return null;
  const value = text
    .slice(start + 1, index)
    .replaceAll('""', '"')
    .replaceAll('\r\n', '\n');
  return { start, end, value, quoted: true };
}

function bareCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  for (; end < text.length; end++) {
    const sign = text[end];
    if (sign === delimiter || sign === '\n' || sign === '\r') break;
  }
  return { start, end, value: text.slice(start, end), quoted: false };
}
