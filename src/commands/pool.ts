import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Answer, BatchWork } from './answer.ts';

/** Threads that answer chunks of lines. */
export interface Pool {
  readonly size: number;
  answer(lines: readonly string[]): Promise<readonly Answer[]>;
  close(): Promise<void>;
}

interface Chunk {
  readonly lines: readonly string[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: unknown) => void;
}

// What a thread may use, in megabytes: the less it may, the sooner V8 clears up, so that memory
// stays low and flat. Articles need half of it; what needs more gets a thread with room.
const usual = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 12 };
const roomy = { maxOldGenerationSizeMb: 4096 };

/**
 * Opens a thread for each core. A chunk that is too large for its thread gets another one; a
 * thread that dies of anything else fails the chunk it had, and the batch.
 */
export function openPool(work: BatchWork): Pool {
  const waiting: Chunk[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Chunk>();
  const workers = new Set<Worker>();
  const give = (worker: Worker, chunk: Chunk): void => {
    busy.set(worker, chunk);
    worker.postMessage(chunk.lines);
  };
  const next = (worker: Worker): void => {
    const chunk = waiting.shift();
    if (chunk) give(worker, chunk);
    else idle.push(worker);
  };
  const open = (resourceLimits: typeof usual | typeof roomy): Worker => {
    const worker = new Worker(program, { workerData: work, resourceLimits });
    workers.add(worker);
    worker.on('message', (answers: readonly Answer[]) => {
      busy.get(worker)?.resolve(answers);
      busy.delete(worker);
      next(worker);
    });
    worker.on('error', (error) => {
      const chunk = busy.get(worker);
      workers.delete(worker);
      busy.delete(worker);
      if (!chunk) return;
      if (resourceLimits === usual && isOutOfMemory(error)) give(open(roomy), chunk);
      else chunk.reject(error);
    });
    return worker;
  };
  const size = availableParallelism();
  for (let count = 0; count < size; count++) next(open(usual));
  return {
    size,
    answer: (lines) =>
      new Promise((resolve, reject) => {
        waiting.push({ lines, resolve, reject });
        const worker = idle.shift();
        if (worker) next(worker);
      }),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

const program = new URL('../worker.mjs', import.meta.url);

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
