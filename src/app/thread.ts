import { Worker } from 'node:worker_threads';
import { LekturaError } from '../text/error.ts';
import { type Assessment, assess, type Step, type Task } from './assess.ts';
import type { App } from './context.ts';

/** Checks long texts in a thread, so that nobody else waits for them. */
export interface CheckingThread {
  readonly assess: App['assess'];
  /** Ends the thread. What it was at is refused. */
  readonly close: () => Promise<void>;
}

/** What a thread answers to a task at last. */
export type Assessed = { readonly assessment: Assessment } | { readonly broke: string };

/** What a thread says meanwhile. */
export interface Underway {
  readonly step: Step;
}

/**
 * A thread for texts above a length; what is shorter is checked at once. It works on one text after
 * the other and remembers what it found out, so that an edit costs it one passage. When it dies,
 * the task it had fails, and another opens for the next.
 *
 * @param longest UTF-16 code units of both texts that the calling thread takes on itself
 * @param program what runs in the thread
 */
export function openThread(longest = longestHere, program = checkingProgram): CheckingThread {
  let worker: Worker | null = opened(program);
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const ask = async (task: Task, onStep?: (step: Step) => void): Promise<Assessment> => {
    if (isClosed) throw broken();
    worker ??= opened(program);
    const thread = worker;
    try {
      const assessed = await answerOf(thread, task, onStep);
      if ('assessment' in assessed) return assessed.assessment;
      throw broken(assessed.broke);
    } catch (error) {
      if (error instanceof LekturaError) throw error;
      // What died, or lost the thread of it, is not asked again.
      worker = null;
      await thread.terminate();
      throw broken(error);
    }
  };
  return {
    assess: async (checking, task, onStep) => {
      if (lengthOf(task) <= longest) return assess(checking, task, onStep);
      const mine = queue.then(() => ask(task, onStep));
      queue = mine.catch(() => {});
      return mine;
    },
    close: async () => {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

// 1,000 code units take some 20 ms the first time, and nobody is to wait more than 100 ms.
const longestHere = 6_000;

const lengthOf = ({ source, target }: Task): number =>
  [source, target].reduce(
    (sum, document) => (document?.passages ?? []).reduce((all, { text }) => all + text.length, sum),
    0,
  );

const checkingProgram = new URL('../worker.mjs', import.meta.url);

function opened(program: URL): Worker {
  const worker = new Worker(program, { workerData: { command: 'assess' } });
  // It is told to whoever waits for an answer; without a listener it would end the program.
  worker.on('error', () => {});
  // An idle thread keeps no program from ending.
  worker.unref();
  return worker;
}

function answerOf(
  worker: Worker,
  task: Task,
  onStep: (step: Step) => void = () => {},
): Promise<Assessed> {
  return new Promise((resolve, reject) => {
    const died = (reason: unknown): void => settle(() => reject(reason));
    const answered = (answer: Assessed | Underway): void => {
      if ('step' in answer) onStep(answer.step);
      else settle(() => resolve(answer));
    };
    const settle = (then: () => void): void => {
      worker.off('message', answered).off('error', died).off('exit', died).unref();
      then();
    };
    worker.on('message', answered).on('error', died).on('exit', died).ref();
    worker.postMessage(task);
  });
}

const broken = (cause?: unknown): LekturaError =>
  new LekturaError(
    'unavailable',
    'The checks broke off. Nothing that was saved is lost: try again.',
    { cause },
  );
