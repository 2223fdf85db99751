import { type Assessment, assess, type Step, type Task } from './assess.ts';
import type { App } from './context.ts';
import { openThread } from './thread.ts';

/** Checks long texts in a thread, so that nobody else waits for them. */
export interface CheckingThread {
  readonly assess: App['assess'];
  readonly close: () => Promise<void>;
}

/**
 * A thread for texts above a length; what is shorter is checked at once. It remembers what it found
 * out, so that an edit costs it one passage.
 *
 * @param longest UTF-16 code units of both texts that the calling thread takes on itself
 * @param program what runs in the thread
 */
export function openCheckingThread(longest = longestHere, program?: URL): CheckingThread {
  const { ask, close } = openThread<Task, Assessment, Step>({
    command: 'assess',
    broken: () => 'The checks broke off. Nothing that was saved is lost: try again.',
    ...(program && { program }),
  });
  return {
    assess: async (checking, task, onStep) =>
      lengthOf(task) <= longest ? assess(checking, task, onStep) : ask(task, onStep),
    close,
  };
}

// 1,000 code units take some 20 ms the first time, and nobody is to wait more than 100 ms.
const longestHere = 6_000;

const lengthOf = ({ source, target }: Task): number =>
  [source, target].reduce(
    (sum, document) => (document?.passages ?? []).reduce((all, { text }) => all + text.length, sum),
    0,
  );
