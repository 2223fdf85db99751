import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { correct } from '../../src/app/correct.ts';
import type { ArticleChanges, Person } from '../../src/review/live.ts';
import { openStore } from '../../src/store/open.ts';
import { source, target } from './article.ts';
import { post } from './request.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let article: string;
const listeners: Listener[] = [];

beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());
beforeEach(async () => {
  article = await workbench.add(source, target);
});
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.stop();
});

interface Told {
  readonly change: ArticleChanges;
  readonly people: readonly Person[];
  readonly gone: null;
}

interface Listener {
  /** The next event of a kind, with its data; events of other kinds are passed over. */
  readonly next: <Kind extends keyof Told>(
    kind: Kind,
  ) => Promise<{ readonly id: string | null; readonly data: Told[Kind] }>;
  readonly stop: () => void;
}

async function listen(client: string, since = 0, name = 'Mira'): Promise<Listener> {
  const ending = new AbortController();
  const address = `${workbench.url}/articles/${article}/events?client=${client}&since=${since}`;
  const headers = { cookie: `lektura-editor=${name}` };
  const answer = await fetch(address, { headers, signal: ending.signal });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  expect(answer.headers.get('content-encoding')).toBeNull();
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const event = async (): Promise<Map<string, string>> => {
    while (!text.includes('\n\n')) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) throw new Error('The events have ended.');
      text += value;
    }
    const end = text.indexOf('\n\n');
    const lines = text.slice(0, end).split('\n');
    text = text.slice(end + 2);
    return new Map(lines.map((line) => [line.split(': ', 1)[0] ?? '', line.replace(/^\w+: /, '')]));
  };
  const listener: Listener = {
    next: async (kind) => {
      for (;;) {
        const fields = await event();
        if (fields.get('event') !== kind) continue;
        return { id: fields.get('id') ?? null, data: JSON.parse(fields.get('data') ?? 'null') };
      }
    },
    stop: () => ending.abort(),
  };
  listeners.push(listener);
  return listener;
}

const page = (path: string) => `${workbench.url}/articles/${article}/${path}`;
const edit = (text: string, revision: number) =>
  post(page('passages/t2'), { text, revision: String(revision) }, { cookie: 'lektura-editor=Ana' });

describe('whoever looks at an article', () => {
  it('is told what another wrote, with its revision and who it was', async () => {
    const events = await listen('pageoneaa');
    await events.next('change');
    await edit('The minister came.', 0);
    const { id, data } = await events.next('change');
    expect(id).toBe('1');
    expect(data).toMatchObject({ revision: 1, author: 'Ana', rows: false });
    expect(data.passages).toMatchObject([
      { id: 't2', text: 'The minister came.', revision: 1, confirmed: false, author: 'Ana' },
    ]);
  });

  it('is told that a passage was confirmed, and that rows have changed', async () => {
    const events = await listen('pageoneaa');
    await events.next('change');
    await post(page('passages/t2/confirmation'), { confirmed: 'yes', revision: '0' });
    expect((await events.next('change')).data.passages).toMatchObject([
      { id: 't2', confirmed: true },
    ]);
    await post(page('passages'), { after: 't2', text: 'One more.' });
    expect((await events.next('change')).data.rows).toBe(true);
  });

  it('is told what another program did to the same database', async () => {
    const events = await listen('pageoneaa');
    await events.next('change');
    const store = await openStore(workbench.folder);
    const editor = { name: 'Ana' };
    const text = 'The minister came.';
    const edit = { article, passage: 't2', baseRevision: 0, text, editor };
    await correct({ ...workbench.app, store }, edit);
    await store.close();
    const { data } = await events.next('change');
    expect(data.passages).toMatchObject([{ id: 't2', text, author: 'Ana' }]);
  });

  it('hears of what was set aside, approved and deleted', async () => {
    const events = await listen('pageoneaa');
    await events.next('change');
    await post(page('approval'), { despiteOpen: 'yes' });
    expect((await events.next('change')).data).toMatchObject({ state: 'approved', passages: [] });
    await post(page('deletion'), {});
    await events.next('gone');
  });

  it('gets what it missed when it comes again', async () => {
    await edit('First.', 0);
    await edit('Second.', 1);
    const { data } = await (await listen('pageoneaa', 1)).next('change');
    expect(data).toMatchObject({ revision: 2, passages: [{ id: 't2', text: 'Second.' }] });
    const fresh = await (await listen('pagetwoaa', 2)).next('change');
    expect(fresh.data).toMatchObject({ revision: 2, passages: [] });
  });

  it('is refused nothing but told, where there is no such article', async () => {
    article = 'none';
    await (await listen('pageoneaa')).next('gone');
  });
});

describe('presence', () => {
  const stand = (client: string, passage: string, name: string) =>
    post(
      page('presence'),
      { client, passage, visited: passage },
      { cookie: `lektura-editor=${name}` },
    );

  it('tells who is in which passage, and who has left', async () => {
    const mira = await listen('pageoneaa', 0, 'Mira');
    const ana = await listen('pagetwoaa', 0, 'Ana');
    await ana.next('people');
    expect((await stand('pagetwoaa', 't3', 'Ana')).status).toBe(204);
    for (;;) {
      const { data } = await mira.next('people');
      if (data.some(({ passage }) => passage === 't3')) {
        expect(data).toContainEqual({ client: 'pagetwoaa', name: 'Ana', passage: 't3' });
        break;
      }
    }
    ana.stop();
    for (;;) {
      const { data } = await mira.next('people');
      if (data.length === 1) break;
    }
  });

  it.each([
    ['a page without a name', { client: '' }],
    ['a page whose name is no name', { client: 'A B' }],
  ])('refuses %s', async (_, fields) => {
    expect((await post(page('presence'), fields)).status).toBe(400);
  });
});

it('stops at once when the server does, though pages listen', async () => {
  const own = await startWorkbench();
  article = await own.add(source, target);
  const answer = await fetch(`${own.url}/articles/${article}/events?client=pageoneaa&since=0`);
  const reading = answer.text();
  await own.close();
  expect(await reading.catch(() => 'cut')).not.toBe('');
});
