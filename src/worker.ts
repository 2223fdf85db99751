import { parentPort, workerData } from 'node:worker_threads';
import { assess, type Step, type Task } from './app/assess.ts';
import type { Assessed, Underway } from './app/thread.ts';
import { answererOf, type BatchWork } from './commands/answer.ts';
import { createMemo } from './text/memo.ts';
import { wireChecking } from './wire-checking.ts';

// A thread does one kind of work, which it is told when it opens: it answers chunks of lines for
// a batch, or it checks long texts for the workbench.
const work: BatchWork | { readonly command: 'assess' } = workerData;
const checking = await wireChecking();

if (work.command === 'assess') {
  // All that is found out of the longest texts that may come, or an edit would cost all of it.
  const lasting = { ...checking, memo: createMemo(1_000_000) };
  parentPort?.on('message', (task: Task) => parentPort?.postMessage(assessed(task)));

  function tell(step: Step): void {
    parentPort?.postMessage({ step } satisfies Underway);
  }

  function assessed(task: Task): Assessed {
    try {
      return { assessment: assess(lasting, task, tell) };
    } catch (error) {
      return { broke: error instanceof Error ? error.message : String(error) };
    }
  }
} else {
  const answer = answererOf(checking, work);
  parentPort?.on('message', (lines: readonly string[]) => {
    parentPort?.postMessage(lines.map(answer));
  });
}
