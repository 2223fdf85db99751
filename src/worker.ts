import { parentPort, workerData } from 'node:worker_threads';
import { assess, type Step, type Task } from './app/assess.ts';
import type { FileToRead } from './app/reading-thread.ts';
import { answerQuestions } from './app/thread.ts';
import { answererOf, type BatchWork } from './commands/answer.ts';
import { createMemo } from './text/memo.ts';
import { wireChecking, wireOnDemand } from './wire-checking.ts';

// A thread does one kind of work, which it is told when it opens: it answers chunks of lines for
// a batch, or for the workbench it checks long texts, or reads large files.
const work: BatchWork | { readonly command: 'assess' } | { readonly command: 'read' } = workerData;

if (work.command === 'read') {
  // The formats are large, and the other threads do without them.
  const { plainReading, readFile } = await import('./app/read-file.ts');
  const checking = wireOnDemand();
  answerQuestions(async ({ file, languages }: FileToRead) =>
    plainReading(await readFile(checking, file, languages)),
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
