import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { type ResourceLimits, Worker } from 'node:worker_threads';
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
const usual: ResourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 32 };
const roomy: ResourceLimits = { maxOldGenerationSizeMb: 4096 };

// How V8 is to run the threads. The parts of an article live while it is checked: V8 takes them for
// lasting, and a third of the clearing up is to find that they are not. And there are hundreds of
// functions of like weight, none of which pays for being compiled early or with much inlined. And
// where each core has its thread, threads that help one another to clear up only stand in the way.
// It takes a fifth less processor time so (100,000 segments). The names and the figures are those
// of V8 11, which Node 20 has; later ones complain of what they do not know.
const engineFlags = process.versions.v8.startsWith('11.')
  ? [
      '--no-allocation-site-pretenuring',
      '--no-parallel-scavenge',
      '--interrupt-budget=400000',
      '--max-inlined-bytecode-size-cumulative=300',
    ]
  : [];

/**
 * Opens a thread for each core. A chunk that is too large for its thread is given to one with more
 * room, which is there for that chunk alone; a thread that dies of anything else fails the chunk it
 * had, and the batch.
 *
 * @param limits what a thread may use
 */
export function openPool(work: BatchWork, limits: ResourceLimits = usual): Pool {
  for (const flag of engineFlags) setFlagsFromString(flag);
  const waiting: Chunk[] = [];
  const idle = new Set<Worker>();
  const busy = new Map<Worker, Chunk>();
  const workers = new Set<Worker>();
  const give = (worker: Worker, chunk: Chunk): void => {
    idle.delete(worker);
    busy.set(worker, chunk);
    worker.postMessage(chunk.lines);
  };
  const next = (worker: Worker): void => {
    const chunk = waiting.shift();
    if (chunk) give(worker, chunk);
    else idle.add(worker);
  };
  const open = (resourceLimits: ResourceLimits): Worker => {
    const worker = new Worker(program, { workerData: work, resourceLimits });
    workers.add(worker);
    worker.on('message', (answers: readonly Answer[]) => {
      busy.get(worker)?.resolve(answers);
      busy.delete(worker);
      if (resourceLimits !== roomy) return next(worker);
      workers.delete(worker);
      void worker.terminate();
      next(open(limits));
    });
    worker.on('error', (error) => {
      const chunk = busy.get(worker);
      workers.delete(worker);
      busy.delete(worker);
      idle.delete(worker);
      if (!chunk) return;
      if (resourceLimits !== roomy && isOutOfMemory(error)) give(open(roomy), chunk);
      else chunk.reject(error);
    });
    return worker;
  };
  const size = availableParallelism();
  for (let count = 0; count < size; count++) next(open(limits));
  return {
    size,
    answer: (lines) =>
      new Promise((resolve, reject) => {
        waiting.push({ lines, resolve, reject });
        const [worker] = idle;
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
