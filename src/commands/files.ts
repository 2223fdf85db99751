import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { importFormats } from '../app/import-formats.ts';
import { LekturaError } from '../text/error.ts';

/** Files that were meant, and how. */
export interface FilesMeant {
  readonly paths: readonly string[];
  /** Whether each of them was named by itself, not by a folder or a pattern. */
  readonly named: boolean;
}

/**
 * The files that the words of a command line mean: a file by its name (`-` is standard input), all
 * files of a folder and what is below it that can be imported by their endings, or what fits a
 * pattern with `*`, `**` or `?`, where the shell has not found it out. In the order of the words,
 * and by name within one.
 *
 * @throws LekturaError `bad-input` for a word that means no file
 */
export async function filesMeant(words: readonly string[]): Promise<FilesMeant> {
  const groups = await Promise.all(words.map(filesOf));
  const paths = [...new Set(groups.flat())];
  return { paths, named: groups.every(([first], index) => first === words[index]) };
}

async function filesOf(word: string): Promise<string[]> {
  if (word === '-') return [word];
  const found = await stat(word).catch(() => null);
  if (found?.isDirectory()) return readableIn(word);
  // What cannot be read is told when its turn comes, so that the others are not held up.
  if (found || !/[*?]/.test(word)) return [word];
  const paths = await fitting(word);
  if (paths.length > 0) return paths;
  throw new LekturaError('bad-input', `${word}: there is no such file.`);
}

async function readableIn(folder: string): Promise<string[]> {
  const endings = importFormats.flatMap((format) => format.endings);
  const paths = (await filesBelow(folder)).filter((path) =>
    endings.some((ending) => path.toLowerCase().endsWith(ending)),
  );
  if (paths.length > 0) return paths;
  throw new LekturaError('bad-input', `${folder}: there are no files in it that can be imported.`);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function fitting(pattern: string): Promise<string[]> {
  const parts = pattern.split(/[/\\]/);
  const first = parts.findIndex((part) => /[*?]/.test(part));
  const base = parts.slice(0, first).join(sep);
  const expression = new RegExp(`^${parts.slice(first).map(expressionOf).join('')}$`);
  const folder = first === 0 ? '.' : base === '' ? sep : base;
  const paths = await filesBelow(folder).catch(() => []);
  const below = folder.endsWith(sep) ? folder.length : folder === '.' ? 0 : folder.length + 1;
  return paths.filter((path) => expression.test(`/${path.slice(below).replaceAll(sep, '/')}`));
}

/** One part of a path as an expression: `**` is any number of folders. */
const expressionOf = (part: string): string =>
  part === '**'
    ? '(?:/[^/]+)*'
    : `/${part
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '[^/]*')
        .replaceAll('?', '[^/]')}`;
