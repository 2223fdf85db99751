import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import type { TermLists } from '../lexicon/terms.ts';
import { LekturaError } from '../text/error.ts';
import type { config } from './config-contract.ts';
import type { House } from './house.ts';
import { readText } from './input.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export const limits = ['error', 'question', 'never'] as const;

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
  // What reads the shape of data is large; most who run a command have no such file.
  const { config } = await import('./config-contract.ts');
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
  const terms = { glossary: [], forbidden: [] };
  return {
    checks: checks ?? null,
    without: without ?? [],
    terms:
      glossary === undefined && forbidden === undefined
        ? terms
        : await termsIn(glossary, forbidden),
  };
}

async function termsIn(
  glossary: string | undefined,
  forbidden: string | undefined,
): Promise<TermLists> {
  const { readForbidden, readGlossary } = await import('../resources/term-lists.ts');
  return {
    glossary: glossary === undefined ? [] : await listIn(glossary, readGlossary),
    forbidden: forbidden === undefined ? [] : await listIn(forbidden, readForbidden),
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
