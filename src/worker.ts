import { parentPort, workerData } from 'node:worker_threads';
import { answererOf } from './commands/answer.ts';
import { wireChecking } from './wire.ts';

// A thread of a batch: chunks of lines come in, their answers go back.
const answer = answererOf(await wireChecking(), workerData);

parentPort?.on('message', (lines: readonly string[]) => {
  parentPort?.postMessage(lines.map(answer));
});
