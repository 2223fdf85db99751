import { z } from 'zod';
import { formats, limits } from './config.ts';

const names = z.array(z.string());

/** What `lektura.json` may say; an option of the command line has the last word. */
export const config = z.strictObject({
  $schema: z.string().optional().describe('Where the schema of this file is.'),
  sourceLanguage: z.string().optional().describe('BCP 47 tag of the source texts.'),
  targetLanguage: z.string().optional().describe('BCP 47 tag of the translations.'),
  glossary: z
    .string()
    .optional()
    .describe(
      'CSV file with the columns source,target,match; a path from the folder of this file.',
    ),
  forbidden: z
    .string()
    .optional()
    .describe(
      'File of terms not to be used, term<TAB>prefer a line; a path from the folder of this file.',
    ),
  checks: names.optional().describe('Ids or families of the checks that run; all when left out.'),
  without: names.optional().describe('Ids or families of checks that do not run.'),
  format: z.enum(formats).optional().describe('How findings are written.'),
  failOn: z.enum(limits).optional().describe('The least severity that makes the exit code 1.'),
});
