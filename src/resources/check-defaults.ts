import { z } from 'zod';
import { dataJson } from './files.ts';

const defaultsFile = z.array(
  z.strictObject({
    check: z.string(),
    /** A language pair (`sr-en`); all of them when it is left out. */
    pair: z.string().nullable().default(null),
    enabled: z.boolean().nullable().default(null),
    severity: z.enum(['error', 'question', 'own']).nullable().default(null),
  }),
);

/** What is set of a check before anybody sets anything. */
export type CheckDefault = z.infer<typeof defaultsFile>[number];

/** The defaults of `data/checks/defaults.json`. */
export const checkDefaults = (): CheckDefault[] =>
  defaultsFile.parse(dataJson('checks/defaults.json'));
