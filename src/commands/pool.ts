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

// What a thread may use at most. The lower it is, the sooner V8 clears up, so that memory stays
// low and flat; the longest articles need half of it.
const mostMegabytes = 512;

/** Opens a thread for each core. A thread that dies fails the chunk it had, and the batch. */
export function openPool(work: BatchWork): Pool {
  const waiting: Chunk[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Chunk>();
  const next = (worker: Worker): void => {
    const chunk = waiting.shift();
    if (!chunk) {
      idle.push(worker);
      return;
    }
    busy.set(worker, chunk);
    worker.postMessage(chunk.lines);
  };
  const workers = Array.from({ length: availableParallelism() }, () => {
    const worker = new Worker(new URL('../worker.mjs', import.meta.url), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    worker.on('message', (answers: readonly Answer[]) => {
      busy.get(worker)?.resolve(answers);
      busy.delete(worker);
      next(worker);
    });
    worker.on('error', (error) => busy.get(worker)?.reject(error));
    next(worker);
    return worker;
  });
  return {
    size: workers.length,
    answer: (lines) =>
      new Promise((resolve, reject) => {
        waiting.push({ lines, resolve, reject });
        const worker = idle.shift();
        if (worker) next(worker);
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
