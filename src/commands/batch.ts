import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Answer, Answerer, BatchWork } from './answer.ts';
import { print } from './output.ts';
import { openPool, type Pool } from './pool.ts';

/**
 * Answers JSON Lines in the order they come. Lines are read in chunks; if there is a second one,
 * threads are opened on all cores, and a few chunks are under way at once, so memory does not grow
 * with the number of lines.
 *
 * @param path a file, or `-` for standard input
 * @returns true when every line was answered
 */
export async function answerBatch(path: string, work: BatchWork): Promise<boolean> {
  const underWay: Promise<readonly Answer[]>[] = [];
  let pool: Pool | null = (await isLong(path)) ? openPool(work) : null;
  let complete = true;
  const writeFirst = async (): Promise<void> => {
    for (const { line, complete: answered } of (await underWay.shift()) ?? []) {
      complete &&= answered;
      await print(`${line}\n`);
    }
  };
  try {
    // Threads take longer to open than a small batch takes to answer.
    let first: string[] | null = null;
    for await (const lines of chunks(path)) {
      if (!pool && !first) {
        first = lines;
        continue;
      }
      if (!pool) {
        pool = openPool(work);
        if (first) underWay.push(pool.answer(first));
      }
      underWay.push(pool.answer(lines));
      if (underWay.length > pool.size * 2) await writeFirst();
    }
    if (!pool && first) {
      underWay.push(Promise.resolve(first.map(await answererHere(work))));
    }
    while (underWay.length > 0) await writeFirst();
  } finally {
    await pool?.close();
  }
  return complete;
}

/** Threads load what they need themselves, so a batch that has threads spares the memory here. */
async function answererHere(work: BatchWork): Promise<Answerer> {
  const { answererOf } = await import('./answer.ts');
  const { wireChecking } = await import('../wire-checking.ts');
  return answererOf(await wireChecking(), work);
}

// UTF-16 code units: some twenty news articles.
const chunkLength = 128 * 1024;

/** True for a file that has more than one chunk for certain; a UTF-16 unit takes three bytes at most. */
async function isLong(path: string): Promise<boolean> {
  if (path === '-') return false;
  const file = await stat(path).catch(() => null);
  return file !== null && file.size > 3 * chunkLength;
}

async function* chunks(path: string): AsyncGenerator<string[]> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  let lines: string[] = [];
  let length = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    lines.push(line);
    length += line.length;
    if (length < chunkLength) continue;
    yield lines;
    lines = [];
    length = 0;
  }
  if (lines.length > 0) yield lines;
}
