import type { SegmentState } from '../../text/reading.ts';
import type { ReadOptions } from '../format.ts';
import { mostSegments, plainText, type ReadPair, stateOf, tooManySegments } from '../pairs.ts';
import { type Columns, columnsOf, namedColumns } from './columns.ts';
import { delimiterOf, delimiters } from './delimiter.ts';
import { fromCell } from './formula.ts';
import { type Cell, type CsvRecord, mostCells, scan } from './scan.ts';

/** A row of the table that a segment is read from and written to. */
export interface CsvSlot extends ReadPair {
  readonly record: CsvRecord;
}

export interface Table {
  readonly delimiter: string;
  readonly columns: Columns;
  readonly slots: readonly CsvSlot[];
  /** A sentence, where the file holds more than is read. */
  readonly cut: string | null;
}

type Asked = Pick<ReadOptions, 'language' | 'sourceLanguage'>;

/** The table in a text of separated values, or null where it has no two columns. */
export function tableOf(text: string, asked: Asked): Table | null {
  const from = start(text);
  const named = /^sep=(.)\r?\n/.exec(text.slice(from, from + 10));
  const delimiter = named?.[1] ?? delimiterOf(text, from);
  const records = scan(text, {
    delimiter,
    from: from + (named?.[0].length ?? 0),
    // One more than is kept, and the header.
    records: mostSegments + 2,
  });
  const columns = columnsOf(records, asked);
  if (columns === null) return null;
  const slots = records.slice(columns.header ? 1 : 0).flatMap((record) => {
    const pair = pairOf(record, columns);
    return pair.source.text === '' && pair.target.text === '' ? [] : [{ record, ...pair }];
  });
  const cells = records.reduce((sum, record) => sum + record.cells.length, 0);
  const cut =
    slots.length > mostSegments ? tooManySegments : cells >= mostCells ? tooManyCells : null;
  return { delimiter, columns, slots: slots.slice(0, mostSegments), cut };
}

/**
 * Whether a file shows by the names of its columns that it is a table of source and translation.
 *
 * @param withTabs whether its cells are to be separated by tabs, or else by any other sign
 */
export function isNamedTable(text: string, withTabs: boolean): boolean {
  const from = start(text);
  const line = /^(?:sep=.\r?\n)?([^\r\n]*)/.exec(text.slice(from, from + 10_000))?.[1] ?? '';
  return delimiters.some((delimiter) => {
    if ((delimiter === '\t') !== withTabs) return false;
    const cells = scan(line, { delimiter, from: 0, records: 1 })[0]?.cells ?? [];
    return namedColumns(
      cells.map(({ value }) => value),
      { language: null, sourceLanguage: null },
    );
  });
}

/** What a cell says: lines end in `\n`, and what keeps a spreadsheet from running it is gone. */
export const cellText = (cell: Cell | undefined): string => fromCell(cell?.value ?? '');

const start = (text: string): number => (text.startsWith('\ufeff') ? 1 : 0);

function pairOf({ cells }: CsvRecord, { source, target, state }: Columns): ReadPair {
  const translation = cellText(cells[target]);
  return {
    source: plainText(cellText(cells[source])),
    target: plainText(translation),
    state:
      (state === null ? undefined : states.get(cellText(cells[state]).trim().toLowerCase())) ??
      stateOf(translation),
  };
}

const tooManyCells = `This table has more than ${mostCells.toLocaleString('en')} cells; what follows was not read. Split it and try again.`;

// What tools call the states of segments.
const states: ReadonlyMap<string, SegmentState> = new Map([
  ['initial', 'initial'],
  ['new', 'initial'],
  ['untranslated', 'initial'],
  ['fuzzy', 'initial'],
  ['draft', 'initial'],
  ['translated', 'translated'],
  ['reviewed', 'reviewed'],
  ['confirmed', 'reviewed'],
  ['approved', 'reviewed'],
  ['final', 'final'],
  ['signed-off', 'final'],
]);
