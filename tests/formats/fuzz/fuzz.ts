import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { mutated } from './mutate.ts';
import type { Case, Outcome } from './thread.ts';

/** No file may take longer, in milliseconds, or more memory, in megabytes. */
export const limits = { milliseconds: 2_000, megabytes: 300 } as const;

const fixtures = new URL('../../fixtures/formats/', import.meta.url).pathname;

/** The golden files of a format. */
export const fixturesOf = (format: string): string[] => filesIn(join(fixtures, format));

/** Files on which a reader once failed; they are read ever after. */
export const failedBefore = (format: string): string[] => filesIn(join(fixtures, 'seeds', format));

export interface FuzzReport {
  readonly cases: number;
  /** How many gave something, the rest was refused in a sentence. */
  readonly read: number;
  readonly slowest: number;
  readonly largest: number;
  readonly failures: readonly (Case & { readonly fault: string })[];
}

/** Reads a number of mutants of the golden files of a format, in a thread that can be ended. */
export async function fuzz(format: string, cases: number, firstSeed = 1): Promise<FuzzReport> {
  const files = fixturesOf(format);
  return judgeAll(
    Array.from({ length: files.length === 0 ? 0 : cases }, (_, index) => ({
      format,
      file: files[index % files.length] ?? '',
      seed: firstSeed + index,
    })),
  );
}

/** Reads files as they are. */
export const readAgain = (format: string, files: readonly string[]): Promise<FuzzReport> =>
  judgeAll(files.map((file) => ({ format, file, seed: null })));

/** Keeps a mutant that a reader failed on, for the tests to read it ever after. */
export function keep({ format, file, seed }: Case): string {
  const folder = join(fixtures, 'seeds', format);
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, `${seed}-${basename(file)}`);
  writeFileSync(kept, mutated(Uint8Array.from(readFileSync(file)), seed ?? 0));
  return kept;
}

async function judgeAll(cases: readonly Case[]): Promise<FuzzReport> {
  let thread = threadFor();
  let read = 0;
  let slowest = 0;
  let largest = 0;
  const failures: (Case & { fault: string })[] = [];
  for (const one of cases) {
    let outcome = await judged(thread, one);
    if (isSlow(outcome)) {
      // Something else may have had the machine for itself: what is slow is slow twice.
      const again = await judged(thread, one);
      if (!isSlow(again)) outcome = again;
    }
    if ('ended' in outcome) {
      failures.push({ ...one, fault: outcome.ended });
      await thread.terminate();
      thread = threadFor();
      continue;
    }
    const megabytes = outcome.memory / 1e6;
    const fault =
      outcome.fault ??
      (outcome.milliseconds > limits.milliseconds
        ? `it took ${Math.round(outcome.milliseconds)} ms`
        : null) ??
      (megabytes > limits.megabytes ? `it held ${Math.round(megabytes)} MB` : null);
    if (fault !== null) failures.push({ ...one, fault });
    if (outcome.read) read++;
    slowest = Math.max(slowest, outcome.milliseconds);
    largest = Math.max(largest, megabytes);
  }
  await thread.terminate();
  return { cases: cases.length, read, slowest, largest, failures };
}

const isSlow = (outcome: Outcome | { readonly ended: string }): boolean =>
  'milliseconds' in outcome && outcome.milliseconds > limits.milliseconds;

function threadFor(): Worker {
  const thread = new Worker(new URL('./thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  // Each case waits for what becomes of the thread itself.
  thread.on('error', () => {});
  return thread;
}

// A thread that starts has to load its program first, on a machine that does other things too.
const patience = 60_000;

function judged(thread: Worker, one: Case): Promise<Outcome | { readonly ended: string }> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome | { readonly ended: string }): void => {
      clearTimeout(timer);
      thread.removeAllListeners('message');
      thread.removeListener('error', broken);
      resolve(outcome);
    };
    const broken = (error: Error): void => settle({ ended: `the thread ended: ${error.message}` });
    const ended = (): void => settle({ ended: 'it went on for ever' });
    // An answer may wait behind this where the whole process had to stand still.
    let timer = setTimeout(() => {
      timer = setTimeout(ended, patience / 10);
    }, patience);
    thread.on('message', settle);
    thread.on('error', broken);
    thread.postMessage(one);
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
