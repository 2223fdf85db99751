import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { demoArticles } from '../../src/resources/demo.ts';
import { percentile, spread } from '../bench/percentiles.ts';
import { startServer } from './server.ts';

export interface Waiting {
  readonly lines: readonly string[];
  /** The longest 95th percentile, in milliseconds. */
  readonly longest95: number;
}

const paths = ['/healthz', '/'];

/** Imports an article of so many passages, and times what others ask for meanwhile. */
export async function waitDuringImport(passages: number): Promise<Waiting> {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-soak-'));
  const server = await startServer(folder);
  try {
    const waits = new Map(paths.map((path) => [path, [] as number[]]));
    let isDone = false;
    const began = performance.now();
    const importing = post(`${server.address}/articles`, passages).then(() => {
      isDone = true;
      return performance.now() - began;
    });
    const asking = paths.map(async (path) => {
      while (!isDone) {
        const asked = performance.now();
        await (await fetch(`${server.address}${path}`)).text();
        waits.get(path)?.push(performance.now() - asked);
        await setTimeout(20);
      }
    });
    const [took] = await Promise.all([importing, ...asking]);
    return {
      lines: [
        `import of ${passages} passages  ${took.toFixed(0)} ms`,
        ...[...waits].map(([path, times]) => `${path.padEnd(9)} ${spread(times)}`),
      ],
      longest95: Math.max(...[...waits.values()].map((times) => percentile(times, 0.95))),
    };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function post(address: string, passages: number): Promise<void> {
  const [demo] = demoArticles();
  const textOf = (text = ''): string => {
    // A line each, so that no passage is cut in two.
    const paragraphs = text.trim().split(/\n+/);
    return Array.from(
      { length: passages },
      (_, index) => `${paragraphs[index % paragraphs.length]?.trim()} (${index})`,
    ).join('\n\n');
  };
  const form = new FormData();
  form.set('sourceText', textOf(demo?.source));
  form.set('targetText', textOf(demo?.target));
  form.set('sourceLanguage', demo?.sourceLanguage ?? '');
  form.set('targetLanguage', demo?.targetLanguage ?? '');
  const answer = await fetch(address, {
    method: 'POST',
    headers: { cookie: 'lektura-editor=Soak', 'sec-fetch-site': 'same-origin' },
    body: form,
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`The import was answered ${answer.status}.`);
}
