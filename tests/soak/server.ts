import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const project = new URL('../..', import.meta.url).pathname;

/** The program as an editor starts it, in a process of its own. */
export interface RunningServer {
  readonly address: string;
  /** SIGKILL: nothing in it gets to finish anything. */
  kill(): Promise<void>;
}

/**
 * Starts the workbench over a data folder, and resolves when it says where it is open.
 *
 * @param port 0 takes one that is free
 */
export async function startServer(folder: string, port = 0): Promise<RunningServer> {
  const child = spawn(process.execPath, ['src/main.mjs'], {
    cwd: project,
    env: { ...process.env, PORT: String(port), LEKTURA_DATA: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  return {
    address,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server has no output to read.');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /https?:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('The server stopped before it said where it is open.');
}

/** Puts two texts on the Desk as the form does, and gives the article's id. */
export async function addArticle(
  address: string,
  sourceText: string,
  targetText: string,
): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ sourceText, targetText })) form.set(name, value);
  const answer = await fetch(`${address}/articles`, {
    method: 'POST',
    headers: { cookie: 'lektura-editor=Soak', 'sec-fetch-site': 'same-origin' },
    body: form,
    redirect: 'manual',
  });
  const article = /\/articles\/([^/?]+)/.exec(answer.headers.get('location') ?? '')?.[1];
  if (article === undefined) throw new Error(`The import was answered ${answer.status}.`);
  return article;
}

/** What the server said to a save; null when it was gone before it could answer. */
export type Answer =
  | { readonly kind: 'saved'; readonly revision: number; readonly gesture: string }
  | { readonly kind: 'conflict' | 'unchanged'; readonly revision: number }
  | null;

/** Saves a passage as the page's form does. */
export async function postPassage(
  address: string,
  save: {
    readonly article: string;
    readonly passage: string;
    readonly revision: number;
    readonly text: string;
  },
): Promise<Answer> {
  try {
    const response = await fetch(`${address}/articles/${save.article}/passages/${save.passage}`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        cookie: 'lektura-editor=Soak',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ text: save.text, revision: String(save.revision) }),
    });
    const answer: unknown = await response.json();
    if (isAnswer(answer)) return answer;
    throw new Error(`The server answered ${response.status}: ${JSON.stringify(answer)}`);
  } catch (error) {
    // What `fetch` throws when the connection breaks, and a body that breaks off.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

const isAnswer = (value: unknown): value is Exclude<Answer, null> =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  ['saved', 'conflict', 'unchanged'].includes(value.kind);
