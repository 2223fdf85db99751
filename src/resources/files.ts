import { readFileSync } from 'node:fs';

const dataFolder = new URL('../../data/', import.meta.url);

/** The text of a file of `data/`, or null where there is none. */
export function dataText(path: string): string | null {
  try {
    return readFileSync(new URL(path, dataFolder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The value of a JSON file of `data/`, or null where there is none; its shape is a schema's to say. */
export function dataJson(path: string): unknown {
  const text = dataText(path);
  return text === null ? null : JSON.parse(text);
}
