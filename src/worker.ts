import { parentPort, workerData } from 'node:worker_threads';
import { assess, type Step, type Task } from './app/assess.ts';
import type { FileTask } from './app/file-thread.ts';
import { answerQuestions } from './app/thread.ts';
import { answererOf, type BatchWork } from './commands/answer.ts';
import { createMemo } from './text/memo.ts';
import { wireChecking, wireOnDemand } from './wire-checking.ts';

// A thread does one kind of work, which it is told when it opens: it answers chunks of lines for
// a batch, or for the workbench it checks long texts, or reads and writes large files.
const work: BatchWork | { readonly command: 'assess' } | { readonly command: 'files' } = workerData;

if (work.command === 'files') {
  // The formats are large, and the other threads do without them.
  const { plainReading, readFile } = await import('./app/read-file.ts');
  const { writeEdition } = await import('./app/write-edition.ts');
  const checking = wireOnDemand();
  answerQuestions(async (task: FileTask) =>
    'read' in task
      ? plainReading(await readFile(checking, task.read, task.languages))
      : writeEdition(task.write),
  );
} else if (work.command === 'assess') {
  // All that is found out of the longest texts that may come, or an edit would cost all of it.
  const lasting = { ...(await wireChecking()), memo: createMemo(1_000_000) };
  answerQuestions((task: Task, tell: (step: Step) => void) => assess(lasting, task, tell));
} else {
  const answer = answererOf(await wireChecking(), work);
  parentPort?.on('message', (lines: readonly string[]) => {
    parentPort?.postMessage(lines.map(answer));
  });
}
