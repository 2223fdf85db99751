import { z } from 'zod';
import { badLine, csvRows } from './csv-rows.ts';

const nameRow = z.object({
  source: z.string().default(''),
  target: z.string().min(1, 'the name in the translation is missing'),
  note: z.string().default(''),
});

/** A line of a list of names: how a source writes one, and how the house does. */
export type NameRow = z.infer<typeof nameRow>;

/**
 * A house's names: CSV with the columns `source,target,note`, of which the note may be missing.
 *
 * @throws LekturaError `bad-input` with the line that cannot be read
 */
export function readNames(csv: string): NameRow[] {
  const wanted = 'a list of names begins with the columns source,target,note';
  return csvRows(csv, ['source', 'target'], wanted).map(({ record, info }) => {
    const row = nameRow.safeParse(record);
    if (row.success) return row.data;
    throw badLine(info.lines, row.error.issues[0]?.message ?? 'it is not as the header says');
  });
}
