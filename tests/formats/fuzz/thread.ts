import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { formatOf } from '../../../src/formats/registry.ts';
import { judge } from './judge.ts';
import { mutated } from './mutate.ts';

/** A file to be read in the thread: as it is, or as the mutant of a seed. */
export interface Case {
  readonly format: string;
  readonly file: string;
  readonly seed: number | null;
}

/** What came of it. */
export interface Outcome {
  /** Whether anything was read; false for a file that was refused. */
  readonly read: boolean;
  /** What the longest step took of the processor, which others use too: reading, updating, writing. */
  readonly milliseconds: number;
  /** What the thread holds afterwards, in bytes. */
  readonly memory: number;
  /** Null where the reader kept all its promises. */
  readonly fault: string | null;
}

parentPort?.on('message', async ({ format: id, file, seed }: Case) => {
  const format = formatOf(id);
  const original = Uint8Array.from(readFileSync(file));
  const bytes = seed === null ? original : mutated(original, seed);
  let milliseconds = 0;
  let read = false;
  let fault: string | null = null;
  try {
    if (!format) throw new Error('there is no such format');
    read = await judge(format, bytes, async (work) => {
      const [begun, used] = [performance.now(), process.cpuUsage()];
      const result = await work();
      const { user, system } = process.cpuUsage(used);
      const took = Math.min(performance.now() - begun, (user + system) / 1000);
      milliseconds = Math.max(milliseconds, took);
      return result;
    });
  } catch (error) {
    fault = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
  }
  const { heapUsed, external } = process.memoryUsage();
  const outcome: Outcome = {
    read,
    milliseconds,
    memory: heapUsed + external,
    fault,
  };
  parentPort?.postMessage(outcome);
});
