import { z } from 'zod';
import { dataJson } from './files.ts';

const measuredFile = z.strictObject({
  date: z.iso.date(),
  checks: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({
        recall: z.number().min(0).max(1).nullable(),
        planted: z.int().min(0),
        falseAlarmsPerDocument: z.number().min(0),
      }),
    ),
  ),
});

/** What each check was measured to find, by language pair, and when. */
export type Measured = z.infer<typeof measuredFile>;

/** The figures of `data/checks/measured.json`, which the benchmark writes. */
export const measuredChecks = (): Measured => measuredFile.parse(dataJson('checks/measured.json'));
