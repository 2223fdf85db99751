import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { assess } from '../../src/app/assess.ts';
import type { App, Checking } from '../../src/app/context.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { readFile } from '../../src/app/read-file.ts';
import { readUpload } from '../../src/app/read-upload.ts';
import { writeEdition } from '../../src/app/write-edition.ts';
import { measuredChecks } from '../../src/resources/measured.ts';
import { openStore } from '../../src/store/open.ts';
import { createMemo } from '../../src/text/memo.ts';
import { buildClient, type ClientBundle } from '../../src/web/build.ts';
import { openLive } from '../../src/web/live/live.ts';
import { createWebApp } from '../../src/web/server.ts';
import { wireChecking } from '../../src/wire-checking.ts';

/** A workbench of its own: a real server on a free port over a real database. */
export interface Workbench {
  readonly url: string;
  readonly app: App;
  /** Where its database lies. */
  readonly folder: string;
  /** Puts an article on the Desk and gives its id; `language` is the source's. */
  readonly add: (source: string | null, target: string, language?: string) => Promise<string>;
  /** Stops answering, as a server that is down; `resume` answers on the same port again. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly close: () => Promise<void>;
}

let shared: Promise<[Checking, ClientBundle]> | null = null;

// Dictionaries and client are the same for all and take most of a start.
const wireOnce = (): Promise<[Checking, ClientBundle]> => {
  shared ??= Promise.all([
    wireChecking(),
    mkdtemp(join(tmpdir(), 'lektura-client-')).then(buildClient),
  ]);
  return shared;
};

/** @param importWait milliseconds that a form waits for its import; as good as for ever */
export async function startWorkbench(importWait = 60_000): Promise<Workbench> {
  const [checking, bundle] = await wireOnce();
  const folder = await mkdtemp(join(tmpdir(), 'lektura-web-'));
  const app: App = {
    ...checking,
    memo: createMemo(),
    store: await openStore(folder),
    assess: async (...task) => assess(...task),
    readFile,
    writeEdition,
  };
  const log = pino({ level: 'silent' });
  const languages = ['de', 'en', 'sr-Latn-ME'];
  const live = openLive(app, log);
  const measured = measuredChecks();
  const web = createWebApp(app, { bundle, log, live, languages, measured, importWait });
  const listen = (port: number): Promise<Server> =>
    new Promise((opened, failed) => {
      const server = web.listen(port, '127.0.0.1', (error?: Error) =>
        error ? failed(error) : opened(server),
      );
    });
  let server = await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const pause = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    folder,
    add: async (source, target, language = 'sr-Latn-ME') => {
      const { article } = await importArticle(app, {
        source: source === null ? null : readUpload(app, source, language, language),
        target: readUpload(app, target, 'en', 'en'),
        editor: { name: 'Desk' },
      });
      return article;
    },
    pause,
    resume: async () => {
      server = await listen(port);
    },
    close: async () => {
      live.close();
      await pause();
      await app.store.close();
      await rm(folder, { recursive: true });
    },
  };
}
