import { parse } from 'csv-parse/sync';
import { LekturaError } from '../text/error.ts';

/** A line of a table, by the names of its columns. */
export interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/**
 * The lines of a CSV table whose first line names its columns.
 *
 * @param columns those it has to have
 * @param wanted what is said where one is missing
 * @throws LekturaError `bad-input` with the line that cannot be read
 */
export function csvRows(csv: string, columns: readonly string[], wanted: string): CsvRow[] {
  let header: string[] = [];
  try {
    const rows: CsvRow[] = parse(csv, {
      bom: true,
      columns: (names: string[]) => {
        header = names.map((name) => name.trim().toLowerCase());
        return header;
      },
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    if (!columns.every((column) => header.includes(column))) throw badLine(1, wanted);
    return rows;
  } catch (error) {
    if (error instanceof LekturaError) throw error;
    const lines = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    throw badLine(lines, 'it is not CSV with as many columns as the header');
  }
}

export const badLine = (line: number, why: string): LekturaError =>
  new LekturaError('bad-input', `line ${line}: ${why}.`);
