import { parentPort } from 'node:worker_threads';

// In place of the program of a thread: it answers with the language, and dies of one of them.
parentPort.on('message', ({ target: { language } }) => {
  if (language === 'xx') process.exit(1);
  parentPort.postMessage(language === 'yy' ? { broke: 'No.' } : { assessment: language });
});
