import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type ContentInPieces, joinContent } from '../../src/review/pieces.ts';
import { applySplices } from '../../src/review/splices.ts';
import { listCorrections } from '../../src/store/corrections.ts';
import { openStore } from '../../src/store/open.ts';
import { listPassages } from '../../src/store/passages.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { createEditor, type Editor } from './editor.ts';
import { random } from './random.ts';
import { addArticle, type RunningServer, startServer } from './server.ts';

/** What became of two editors who worked on one article at once. */
export interface TogetherReport {
  readonly seed: number;
  readonly kills: number;
  readonly cuts: number;
  readonly conflicts: number;
  readonly acknowledged: number;
  /** Acknowledged edits that the history does not have. */
  readonly lost: readonly string[];
  /** Passages that a browser shows otherwise than the server has them. */
  readonly apart: readonly string[];
}

interface Options {
  readonly seconds: number;
  readonly kills: number;
  readonly seed: number;
}

const passages = 8;
// Long enough for the longest pause between two attempts to find the server again.
const longestSettling = 60_000;

/**
 * Lets two browsers edit one article at random, cuts their connections and kills the server, and
 * looks at the end whether both show what the server has, and the history all it acknowledged.
 */
export async function editTogether({ seconds, kills, seed }: Options): Promise<TogetherReport> {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-soak-'));
  const chance = random(seed);
  const browser = await launchBrowser();
  let server = await startServer(folder);
  const { address } = server;
  try {
    const article = await addArticle(address, textOf('Izvor'), textOf('Text'));
    const editors = await Promise.all(
      ['Mira', 'Ana'].map((name, index) =>
        createEditor(browser, `${address}/articles/${article}`, name, random(seed + index + 1)),
      ),
    );
    const until = Date.now() + seconds * 1000;
    const cuts = { count: 0 };
    const work = editors.map((editor) => editor.work(until));
    const trouble = [
      killing(until, kills, seconds, async () => {
        await server.kill();
        await setTimeout(300 + chance() * 1500);
        server = await startServer(folder, Number(new URL(address).port));
      }),
      cutting(until, editors, chance, cuts),
    ];
    await Promise.all([...work, ...trouble]);
    const texts = await settled(editors, server, article);
    const apart = await apartFrom(editors, texts);
    await browser.close();
    await server.kill();
    const there = await wordings(folder, article);
    const acknowledged = editors.flatMap((editor) => editor.acknowledged());
    return {
      seed,
      kills,
      cuts: cuts.count,
      conflicts: editors.reduce((sum, editor) => sum + editor.conflicts(), 0),
      acknowledged: acknowledged.length,
      lost: acknowledged.filter(({ key, text }) => there.get(key) !== text).map(({ text }) => text),
      apart,
    };
  } finally {
    await browser.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const textOf = (word: string): string =>
  Array.from({ length: passages }, (_, index) =>
    index === 0 ? `${word} ${index}` : `${word} ${index} began here, and went on for a while.`,
  ).join('\n\n');

async function killing(
  until: number,
  kills: number,
  seconds: number,
  kill: () => Promise<void>,
): Promise<void> {
  for (let count = 1; count <= kills; count++) {
    const at = until - seconds * 1000 * (1 - count / (kills + 1));
    await setTimeout(Math.max(0, at - Date.now()));
    await kill();
  }
}

async function cutting(
  until: number,
  editors: readonly Editor[],
  chance: () => number,
  cuts: { count: number },
): Promise<void> {
  while (Date.now() < until - 2_000) {
    await setTimeout(1_000 + chance() * 4_000);
    const editor = editors[Math.floor(chance() * editors.length)];
    await editor?.cut(500 + chance() * 1_500);
    cuts.count += 1;
  }
}

/** Waits until nothing waits any more, and gives what the server has then. */
async function settled(
  editors: readonly Editor[],
  { address }: RunningServer,
  article: string,
): Promise<Map<string, string>> {
  const limit = Date.now() + longestSettling;
  for (;;) {
    const quiet = await Promise.all(editors.map((editor) => editor.settle()));
    const texts = await textsOnServer(address, article);
    const apart = await apartFrom(editors, texts);
    if ((quiet.every(Boolean) && apart.length === 0) || Date.now() > limit) return texts;
    await setTimeout(250);
  }
}

async function textsOnServer(address: string, article: string): Promise<Map<string, string>> {
  const answer = await fetch(`${address}/articles/${article}/content`);
  const content = joinContent((await answer.json()) as ContentInPieces, new Map());
  return new Map(content?.target.map(({ id, text }) => [id, text]));
}

async function apartFrom(
  editors: readonly Editor[],
  texts: ReadonlyMap<string, string>,
): Promise<string[]> {
  const shown = await Promise.all(editors.map((editor) => editor.texts()));
  return shown.flatMap((own, index) =>
    [...texts].flatMap(([id, text]) =>
      own.get(id) === text.replaceAll('\n', '')
        ? []
        : [`${editors[index]?.name} ${id}: “${own.get(id)}” for “${text}”`],
    ),
  );
}

/** What each passage said at each of its revisions, as the history has it. */
async function wordings(folder: string, article: string): Promise<Map<string, string>> {
  const store = await openStore(folder);
  try {
    return await store.read(async (db) => {
      const now = new Map<string, { text: string; revision: number }>();
      for (const { id, machineText } of await listPassages(db, article)) {
        now.set(id, { text: machineText ?? '', revision: 0 });
      }
      const all = new Map<string, string>();
      for (const { change } of await listCorrections(db, article)) {
        const before = change.kind === 'text' ? now.get(change.passage) : undefined;
        if (change.kind !== 'text' || !before) continue;
        const text = applySplices(before.text, change.splices);
        const revision = before.revision + 1;
        now.set(change.passage, { text, revision });
        all.set(`${change.passage} ${revision}`, text);
      }
      return all;
    });
  } finally {
    await store.close();
  }
}
