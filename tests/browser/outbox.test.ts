import { expect, it } from 'vitest';
import { createOutbox, type Job, type Outcome } from '../../src/browser/editor/outbox.ts';
import type { GestureRequest } from '../../src/review/content.ts';

const job = (stroke: string, passage: string, text: string, revision = 0): Job => ({
  origin: 'typed',
  check: null,
  issue: null,
  stroke,
  edits: new Map([[passage, { passage, revision, text, marks: [], moment: null }]]),
});

/** An outbox whose server answers when it is told to, one request after another. */
function open() {
  const requests: GestureRequest[] = [];
  const answers: ((outcome: Outcome) => void)[] = [];
  const failures: string[] = [];
  const outbox = createOutbox({
    send: (request) => {
      requests.push(request);
      return new Promise((answer) => answers.push(answer));
    },
    changed: () => {},
    done: () => {},
    failed: ({ kind }) => failures.push(kind),
  });
  const answer = async (outcome: Partial<Outcome> & { revisions?: Map<string, number> }) => {
    const base = { kind: 'answered', gesture: `g${requests.length}`, savedAt: 1, revision: 1 };
    answers.shift()?.({ revisions: new Map(), ...base, ...outcome } as Outcome);
    await new Promise((done) => setTimeout(done, 0));
  };
  return { outbox, requests, failures, answer };
}

const textsOf = (requests: readonly GestureRequest[]): string[] =>
  requests.flatMap(({ edits }) => edits.map(({ text }) => text));

it('typing that goes on before it is sent is one job', async () => {
  const { outbox, requests } = open();
  outbox.add(job('1', 'a', 'o'));
  outbox.add(job('1', 'a', 'on'));
  void outbox.send();
  expect(textsOf(requests)).toEqual(['on']);
});

it('what is typed while a job is on its way goes after it, over its revision, in its gesture', async () => {
  const { outbox, requests, answer } = open();
  outbox.add(job('1', 'a', 'o'));
  const sent = outbox.send();
  outbox.add(job('1', 'a', 'on'));
  outbox.add(job('1', 'a', 'one'));
  await answer({ revisions: new Map([['a', 7]]) });
  expect(requests[1]).toMatchObject({ continues: 'g1', edits: [{ text: 'one', revision: 7 }] });
  await answer({ revisions: new Map([['a', 8]]) });
  expect(await sent).toBe(true);
  expect(outbox.jobs()).toEqual([]);
});

it('jobs of several strokes go one after another', async () => {
  const { outbox, requests, answer } = open();
  outbox.add(job('1', 'a', 'one'));
  outbox.add(job('2', 'b', 'two'));
  void outbox.send();
  void outbox.send();
  expect(textsOf(requests)).toEqual(['one']);
  await answer({});
  expect(textsOf(requests)).toEqual(['one', 'two']);
});

it('keeps everything when the server cannot be reached', async () => {
  const { outbox, failures, requests, answer } = open();
  outbox.add(job('1', 'a', 'one'));
  const sent = outbox.send();
  await answer({ kind: 'unreachable' });
  expect(await sent).toBe(false);
  expect([failures, outbox.waiting('a')?.text]).toEqual([['unreachable'], 'one']);
  void outbox.send();
  expect(textsOf(requests)).toEqual(['one', 'one']);
});

it('forgets a passage, but for what is on its way', async () => {
  const { outbox, requests, answer } = open();
  outbox.add(job('1', 'a', 'one'));
  const sent = outbox.send();
  outbox.add(job('2', 'a', 'two'));
  outbox.forget('a');
  await answer({});
  expect(await sent).toBe(true);
  expect(textsOf(requests)).toEqual(['one']);
});
