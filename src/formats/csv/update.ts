import type { Edition } from '../../text/edition.ts';
import type { SegmentState } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import { utf8Of } from '../encoding/decoder.ts';
import { encode } from '../encoding/encode.ts';
import { asItWasRead, type Edit, edited, type Segment, segmentsOf } from '../segments.ts';
import { writeCell } from './cell.ts';
import { type CsvSlot, type Table, tableOf } from './table.ts';

/**
 * Writes the corrected translation into the table it came in. Only touched cells are written anew;
 * where a column tells the state of a segment, one that has been confirmed becomes `reviewed`.
 */
export function updateCsv(original: Uint8Array, edition: Edition): Uint8Array {
  const decoded = decode(original);
  if ('refused' in decoded) return original;
  const { text, encoding } = decoded;
  const table = asItWasRead(edition, tablesOf(text, edition), ({ slots }) =>
    slots.map(({ target }) => target.text),
  );
  if (table === null) return original;
  const segments = segmentsOf(edition, table.slots.length);
  const edits = table.slots.flatMap((slot, index) => {
    const now = segments[index];
    return now ? editsOf(slot, now, table) : [];
  });
  if (edits.length === 0) return original;
  const now = edited(text, edits);
  return encode(now, encoding) ?? utf8WithMark(now);
}

/** The table by the languages of the article, and without asking for any. */
function* tablesOf(text: string, { source, target }: Edition): Generator<Table> {
  const nothing = { language: null, sourceLanguage: null };
  const asked = { language: target.language, sourceLanguage: source?.language ?? null };
  for (const languages of [nothing, asked, { ...asked, sourceLanguage: null }]) {
    const table = tableOf(text, languages);
    if (table) yield table;
  }
}

function editsOf(slot: CsvSlot, now: Segment, { columns, delimiter }: Table): Edit[] {
  const written = new Map<number, string>();
  if (now.text !== slot.target.text) written.set(columns.target, now.text);
  if (columns.state !== null && now.confirmed && !isConfirmed(slot.state)) {
    written.set(columns.state, 'reviewed' satisfies SegmentState);
  }
  const { cells, end } = slot.record;
  const edits = [...written].sort(([a], [b]) => a - b);
  const inside = edits.flatMap(([column, text]) => {
    const cell = cells[column];
    if (!cell) return [];
    return [{ start: cell.start, end: cell.end, text: writeCell(text, delimiter, cell.quoted) }];
  });
  // A record may end before a column that its header has.
  let missing = '';
  let width = cells.length;
  for (const [column, text] of edits.filter(([column]) => column >= cells.length)) {
    missing += delimiter.repeat(column - width + 1) + writeCell(text, delimiter);
    width = column + 1;
  }
  return missing === '' ? inside : [...inside, { start: end, end, text: missing }];
}

const isConfirmed = (state: SegmentState): boolean => state === 'reviewed' || state === 'final';

// A spreadsheet tells by the mark that a table is no longer in the encoding it was in.
const utf8WithMark = (text: string): Uint8Array => utf8Of(`\ufeff${text}`);
