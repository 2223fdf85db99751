import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readForbidden, readGlossary } from '../resources/term-lists.ts';
import { LekturaError } from '../text/error.ts';
import type { House } from './house.ts';
import { readText } from './input.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export const limits = ['error', 'question', 'never'] as const;

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

export type Config = z.infer<typeof config>;

const usualPath = 'lektura.json';

/**
 * What a config file says, paths made whole. Without a path `lektura.json` of the working folder
 * is read, if there is one.
 *
 * @throws LekturaError `bad-input` in a sentence, when the file cannot be read or says something
 *   unknown
 */
export async function readConfig(path: string | undefined): Promise<Config> {
  const file = path ?? usualPath;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (path === undefined && error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return {};
    throw new LekturaError('bad-input', `${file}: it cannot be read.`, { cause: error });
  }
  const said = config.safeParse(jsonOf(text, file));
  if (!said.success) {
    const [issue] = said.error.issues;
    const where = issue?.path.join('.');
    throw new LekturaError('bad-input', `${file}: ${where ? `${where}: ` : ''}${issue?.message}.`);
  }
  const whole = (name: string): string => resolve(dirname(file), name);
  const { glossary, forbidden } = said.data;
  return {
    ...said.data,
    ...(glossary !== undefined && { glossary: whole(glossary) }),
    ...(forbidden !== undefined && { forbidden: whole(forbidden) }),
  };
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new LekturaError('bad-input', `${file}: it is not JSON.`, { cause: error });
  }
}

/**
 * The house of a config, its lists read.
 *
 * @throws LekturaError `bad-input` with the file and the line that cannot be read
 */
export async function houseOf({ checks, without, glossary, forbidden }: Config): Promise<House> {
  return {
    checks: checks ?? null,
    without: without ?? [],
    terms: {
      glossary: glossary === undefined ? [] : await listIn(glossary, readGlossary),
      forbidden: forbidden === undefined ? [] : await listIn(forbidden, readForbidden),
    },
  };
}

async function listIn<T>(path: string, read: (text: string) => T[]): Promise<T[]> {
  const text = await readText(path);
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof LekturaError)) throw error;
    throw new LekturaError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}
