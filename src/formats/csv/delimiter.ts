import { namedColumns } from './columns.ts';
import { scan } from './scan.ts';

/** The signs that a table may have between its cells. */
export const delimiters: readonly string[] = [',', ';', '\t', '|'];

// As much of a file as shows how it is separated.
const sampledRecords = 50;
const sampledText = 64_000;

/**
 * The delimiter of a table: the one that cuts most records into the same number of cells, and into
 * more than one; before all others, one that finds the names of columns in the first record.
 *
 * @param from the index at which the table begins
 */
export function delimiterOf(text: string, from: number): string {
  const sample = text.slice(from, from + sampledText);
  let best = { delimiter: ',', agreeing: 0 };
  for (const delimiter of delimiters) {
    const records = scan(sample, { delimiter, from: 0, records: sampledRecords });
    const widths = new Map<number, number>();
    for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    widths.delete(1);
    const most = Math.max(0, ...widths.values());
    if (most === 0) continue;
    const names = (records[0]?.cells ?? []).map(({ value }) => value);
    const isNamed = namedColumns(names, { language: null, sourceLanguage: null }) !== null;
    const agreeing = most / records.length + (isNamed ? 1 : 0);
    if (agreeing > best.agreeing) best = { delimiter, agreeing };
  }
  return best.delimiter;
}
