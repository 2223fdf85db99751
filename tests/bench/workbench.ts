import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { importArticle } from '../../src/app/import-article.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { demoArticles } from '../../src/resources/demo.ts';
import { documentOf } from '../../src/text/document.ts';
import { wire } from '../../src/wire.ts';
import { postPassage, type RunningServer, startServer } from '../soak/server.ts';
import { large, segments } from './formats.ts';
import { percentile, spread } from './percentiles.ts';

const rounds = 60;

/** Prints how long an editor waits: for the start, for a page, for a save, for fresh findings. */
export async function workbench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-bench-'));
  try {
    const starts = [await timed(() => start(folder)), await timed(() => start(folder))];
    console.log(`first start, with the demo articles   ${starts[0]?.toFixed(0)} ms`);
    console.log(`start on a database that is there      ${starts[1]?.toFixed(0)} ms`);
    for (const passages of [100, 500]) await editing(folder, passages);
    await besideImport(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(folder: string): Promise<void> {
  await (await startServer(folder)).kill();
}

async function editing(folder: string, passages: number): Promise<void> {
  const { article, passage } = await longArticle(folder, passages);
  const server = await startServer(folder);
  try {
    const page = `${server.address}/articles/${article}`;
    await read(page);
    const pages: number[] = [];
    const saves: number[] = [];
    const rechecks: number[] = [];
    let revision = 0;
    for (let round = 0; round < rounds; round++) {
      pages.push(await timed(() => read(page)));
      const text = `Rutte said that the works would take ${round + 2} weeks.`;
      saves.push(
        await timed(async () => {
          revision = await save(server, article, passage, text, revision);
        }),
      );
      rechecks.push(await timed(() => read(page)));
    }
    console.log(`article of ${passages} passages`);
    console.log(`  page, nothing changed                ${spread(pages)}`);
    console.log(`  save of a passage, on the disk       ${spread(saves)}`);
    console.log(`  page after it, with fresh findings   ${spread(rechecks)}`);
  } finally {
    await server.kill();
  }
}

/** What others wait while somebody imports a large file, looks at it and takes it out again. */
async function besideImport(folder: string): Promise<void> {
  const file = new Blob([await large('xliff-2')]);
  const server = await startServer(folder);
  try {
    const others = waits(`${server.address}/healthz`);
    const page = await imported(server.address, file);
    console.log(`others, while ${segments} segments are imported`);
    console.log(`  a page of the server                 ${longest(await others())}`);
    const exporting = waits(`${server.address}/healthz`);
    await read(`${page}/export/xliff-2`);
    console.log(`  while they are exported              ${longest(await exporting())}`);
  } finally {
    await server.kill();
  }
}

const longest = (measured: readonly number[]): string =>
  `${spread(measured)}, the longest ${percentile(measured, 1).toFixed(0)} ms`;

/** Asks for a page again and again; what it gives stops that, and tells how long each took. */
function waits(page: string): () => Promise<readonly number[]> {
  const measured: number[] = [];
  let goesOn = true;
  const asking = async (): Promise<void> => {
    while (goesOn) {
      measured.push(await timed(() => read(page)));
      await setTimeout(10);
    }
  };
  const asked = asking();
  return async () => {
    goesOn = false;
    await asked;
    return measured;
  };
}

/** Uploads a file as the form does, and gives the address of its article when it is there. */
async function imported(address: string, file: Blob): Promise<string> {
  const form = new FormData();
  form.set('targetFile', file, 'large.xlf');
  const answer = await fetch(`${address}/articles`, {
    method: 'POST',
    headers: { cookie: 'lektura-editor=Bench', 'sec-fetch-site': 'same-origin' },
    body: form,
    redirect: 'manual',
  });
  let at = answer.headers.get('location') ?? '';
  for (let looked = 0; looked < mostLooks; looked++) {
    if (at.startsWith('/articles/')) return `${address}${at.replace(/[?#].*/, '')}`;
    await setTimeout(100);
    const told = await fetch(`${address}${at}`, { redirect: 'manual' });
    at = told.headers.get('location') ?? at;
  }
  throw new Error(`The import at ${at} did not end.`);
}

const mostLooks = 3_000;

async function longArticle(
  folder: string,
  passages: number,
): Promise<{ article: string; passage: string }> {
  const app = await wire(folder);
  try {
    const texts = (side: 'source' | 'target', language: string) => {
      const paragraphs = demoArticles().flatMap((demo) => demo[side].split(/\n\n+/));
      // Numbered, so that no two passages are the same and nothing is found out only once.
      const all = Array.from({ length: passages }, (_, index) => {
        const paragraph = paragraphs[index % paragraphs.length]?.trim() ?? '';
        return index < paragraphs.length ? paragraph : `${paragraph} (${index})`;
      });
      return documentOf(language, all, 'paragraph');
    };
    const { article } = await importArticle(app, {
      source: texts('source', 'sr-Latn-ME'),
      target: texts('target', 'en'),
      editor: { name: 'Bench' },
    });
    const opened = await openArticle(app, article);
    return { article, passage: opened.article.target.at(-1)?.id ?? '' };
  } finally {
    await app.store.close();
  }
}

async function read(page: string): Promise<void> {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(`${page} answered ${answer.status}.`);
  await answer.text();
}

async function save(
  server: RunningServer,
  article: string,
  passage: string,
  text: string,
  revision: number,
): Promise<number> {
  const answer = await postPassage(server.address, { article, passage, text, revision });
  if (answer?.kind !== 'saved') throw new Error(`A save was answered ${answer?.kind}.`);
  return answer.revision;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
