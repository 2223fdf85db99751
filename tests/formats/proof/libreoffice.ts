import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A document as LibreOffice shows it once all its changes are accepted, or rejected. */
export interface ShownDocument {
  readonly accepted: readonly ShownParagraph[];
  readonly rejected: readonly ShownParagraph[];
  readonly changes: readonly {
    readonly author: string;
    readonly at: string;
    readonly type: string;
  }[];
  readonly comments: readonly {
    readonly author: string;
    readonly text: string;
    readonly anchor: string;
  }[];
}

export interface ShownParagraph {
  readonly text: string;
  readonly style: string;
}

/** The Python of the system, which knows LibreOffice's bridge; another one on the path may not. */
export const python = '/usr/bin/python3';

/**
 * Opens DOCX files in one LibreOffice, with a profile of its own that is removed afterwards.
 *
 * @param soffice the program
 * @param documents the bytes of each file
 */
export async function shownByLibreOffice(
  soffice: string,
  documents: readonly Uint8Array[],
): Promise<ShownDocument[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lektura-office-'));
  try {
    const files = documents.map((_, index) => join(folder, `${index}.docx`));
    await Promise.all(documents.map((bytes, index) => writeFile(files[index] ?? '', bytes)));
    const script = new URL('./tracked.py', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(
      python,
      [script, soffice, join(folder, 'profile'), ...files],
      { maxBuffer: 64 * 1024 * 1024, timeout: 170_000 },
    );
    return JSON.parse(stdout) as ShownDocument[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the bridge between Python and LibreOffice is there. */
export async function hasBridge(): Promise<boolean> {
  try {
    await promisify(execFile)(python, ['-c', 'import uno']);
    return true;
  } catch {
    return false;
  }
}
