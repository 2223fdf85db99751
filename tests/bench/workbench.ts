import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importArticle } from '../../src/app/import-article.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { demoArticles } from '../../src/resources/demo.ts';
import { documentOf } from '../../src/text/document.ts';
import { wire } from '../../src/wire.ts';
import { postPassage, type RunningServer, startServer } from '../soak/server.ts';
import { spread } from './percentiles.ts';

const rounds = 60;

/** Prints how long an editor waits: for the start, for a page, for a save, for fresh findings. */
export async function workbench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-bench-'));
  try {
    const starts = [await timed(() => start(folder)), await timed(() => start(folder))];
    console.log(`first start, with the demo articles   ${starts[0]?.toFixed(0)} ms`);
    console.log(`start on a database that is there      ${starts[1]?.toFixed(0)} ms`);
    for (const passages of [100, 500]) await editing(folder, passages);
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
