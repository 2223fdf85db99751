import { deserialize, serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';

// In place of the program of a thread: it answers with the language, or the name of the file, dies of
// one of them and is silent on another.
parentPort.on('message', ([question]) => {
  const { target, read: file, write } = deserialize(question).value;
  const asked = target?.language ?? file?.name ?? write.article.record.title;
  if (asked === 'xx') process.exit(1);
  if (asked === 'silent') return;
  const parcel = [serialize({ value: asked, lists: [] })];
  parentPort.postMessage(asked === 'yy' ? { broke: 'No.' } : { parcel });
});
