import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the project. */
export const root = new URL('../..', import.meta.url).pathname;

/** Files below a folder of the project, by their path from the top. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
