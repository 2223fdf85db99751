import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { applySplices } from '../../src/review/splices.ts';
import { listCorrections } from '../../src/store/corrections.ts';
import { listDeskRecords } from '../../src/store/desk.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { listPassages } from '../../src/store/passages.ts';
import { postPassage, type RunningServer, startServer } from './server.ts';

/** What became of the saves. */
export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Saves that had been sent and not been answered when the server was killed. */
  readonly underWay: number;
  /** Of those, how many are there all the same. */
  readonly kept: number;
  /** Acknowledged corrections that are not there. */
  readonly lost: readonly string[];
}

interface Desk {
  readonly article: string;
  /** The passages that are written to, with the revision each has. */
  readonly revisions: Map<string, number>;
}

// Several editors at once, each in a passage of their own.
const editors = 6;
const longestLife = 400;

/**
 * Kills the server again and again in the middle of saves, and looks each time whether what it
 * acknowledged is there.
 */
export async function killWhileSaving(kills: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-soak-'));
  const acknowledged = new Map<string, string>();
  let underWay = 0;
  let kept = 0;
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const server = await startServer(folder);
      const desk = await withStore(folder, deskOf);
      const unanswered = await saveUntilKilled(server, desk, `kill ${kill}`, acknowledged);
      underWay += unanswered.length;
      const texts = new Set((await withStore(folder, insertedTexts)).values());
      kept += unanswered.filter((text) => texts.has(text)).length;
    }
    const there = await withStore(folder, insertedTexts);
    checkIntegrity(folder);
    const lost = [...acknowledged].flatMap(([gesture, text]) =>
      there.get(gesture) === text ? [] : text,
    );
    return { kills, acknowledged: acknowledged.size, underWay, kept, lost };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function saveUntilKilled(
  server: RunningServer,
  { article, revisions }: Desk,
  name: string,
  acknowledged: Map<string, string>,
): Promise<string[]> {
  let alive = true;
  const unanswered: string[] = [];
  const write = async (passage: string): Promise<void> => {
    for (let count = 1; alive; count++) {
      const text = `${name}, ${passage}, save ${count}`;
      const revision = revisions.get(passage) ?? 0;
      const answer = await postPassage(server.address, { article, passage, revision, text });
      if (!answer) {
        unanswered.push(text);
        return;
      }
      if (answer.kind === 'saved') acknowledged.set(answer.gesture, text);
      revisions.set(passage, answer.revision);
    }
  };
  const writers = [...revisions.keys()].map(write);
  await setTimeout(Math.random() * longestLife);
  await server.kill();
  alive = false;
  await Promise.all(writers);
  return unanswered;
}

async function withStore<T>(folder: string, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(folder);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

const deskOf = (store: Store): Promise<Desk> =>
  store.read(async (db) => {
    const [record] = await listDeskRecords(db);
    if (!record) throw new Error('The server began without its demo articles.');
    const passages = await listPassages(db, record.id);
    const written = passages.filter(({ side }) => side === 'target').slice(0, editors);
    return {
      article: record.id,
      revisions: new Map(written.map(({ id, revision }) => [id, revision])),
    };
  });

/** What each correction gave its passage to say, by gesture. */
const insertedTexts = (store: Store): Promise<Map<string, string>> =>
  store.read(async (db) => {
    const texts = new Map<string, string>();
    const now = new Map<string, string>();
    const [record] = await listDeskRecords(db);
    const passages = await listPassages(db, record?.id ?? '');
    for (const { id, machineText } of passages) now.set(id, machineText ?? '');
    for (const { change, gesture } of await listCorrections(db, record?.id ?? '')) {
      if (change.kind !== 'text') continue;
      const text = applySplices(now.get(change.passage) ?? '', change.splices);
      now.set(change.passage, text);
      texts.set(gesture, text);
    }
    for (const { id, text } of passages) {
      if (now.get(id) !== text) throw new Error(`The passage ${id} is not what its history makes.`);
    }
    return texts;
  });

function checkIntegrity(folder: string): void {
  const file = new Database(join(folder, 'lektura.db'), { readonly: true });
  const found = file.pragma('integrity_check', { simple: true });
  file.close();
  if (found !== 'ok') throw new Error(`The database is damaged: ${String(found)}`);
}
