import { existsSync, readdirSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import pino, { type Logger } from 'pino';
import { openCheckingThread } from './app/checking-thread.ts';
import { importDemos } from './app/demo.ts';
import { openFileThread } from './app/file-thread.ts';
import { removeAbandoned } from './app/unfinished.ts';
import { knownLanguages } from './resources/languages.ts';
import { measuredChecks } from './resources/measured.ts';
import { LekturaError } from './text/error.ts';
import { buildClient } from './web/build.ts';
import { type Live, openLive } from './web/live/live.ts';
import { createWebApp } from './web/server.ts';
import { wire } from './wire.ts';

/**
 * Opens the workbench and serves it until the process is asked to stop; then what is under way is
 * finished and the database closed. Gives the exit code 0.
 *
 * @param environment PORT (4180), HOST (127.0.0.1), LEKTURA_DATA (.lektura), LOG_LEVEL (info)
 * @throws LekturaError in a sentence when it cannot be opened
 */
export async function serveWorkbench(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const port = portOf(environment.PORT);
  const host = loopbackOf(environment.HOST);
  const folder = resolve(environment.LEKTURA_DATA ?? '.lektura');
  const log = pino({ level: environment.LOG_LEVEL ?? 'info' }, pino.destination(2));
  const isFirstStart = isEmptyOrMissing(folder);
  const checking = openCheckingThread();
  const files = openFileThread();
  const app = {
    ...(await wire(folder)),
    assess: checking.assess,
    readFile: files.readFile,
    writeEdition: files.writeEdition,
  };
  try {
    await removeAbandoned(app);
    if (isFirstStart) await importDemos(app);
    const bundle = await buildClient();
    const live = openLive(app, log);
    const web = createWebApp(app, {
      bundle,
      log,
      live,
      languages: menuLanguages(),
      measured: measuredChecks(),
    });
    const server = await listen(web, port, host);
    process.stdout.write(`Lektura is open at ${addressOf(server, host)}\n`);
    await stopped(server, live, log);
    return 0;
  } finally {
    await Promise.all([checking.close(), files.close()]);
    await app.store.close();
  }
}

// A path that is no folder is told by whoever opens the database in it.
const isEmptyOrMissing = (folder: string): boolean =>
  !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);

const defaultPort = 4180;
const highestPort = 65_535;

function portOf(value: string | undefined): number {
  if (value === undefined || value === '') return defaultPort;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= highestPort) return port;
  throw new LekturaError(
    'bad-input',
    `PORT is “${value}”; it has to be a number up to ${highestPort}.`,
  );
}

// Without accounts, whoever can reach the address can change every article.
function loopbackOf(value: string | undefined): string {
  const host = value === undefined || value === '' ? '127.0.0.1' : value;
  const bare = host.replace(/^\[|\]$/g, '');
  if (bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))) {
    return bare;
  }
  throw new LekturaError(
    'bad-input',
    `HOST is “${host}”, which other machines could reach. Until Lektura has accounts it opens on this machine only: leave HOST out, or set it to 127.0.0.1.`,
  );
}

// `sr` and its like only hold what their standards share; ICU's tag of Montenegrin has no folder.
const menuLanguages = (): string[] => [
  ...knownLanguages.filter((tag) => tag !== 'sr'),
  'sr-Latn-ME',
];

function listen(web: ReturnType<typeof createWebApp>, port: number, host: string): Promise<Server> {
  return new Promise((opened, failed) => {
    const server = web.listen(port, host, (error?: Error) => {
      if (error) failed(inWords(error, port));
      else opened(server);
    });
  });
}

function inWords(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new LekturaError(
      'unavailable',
      `Port ${port} is taken. Close what uses it, or set PORT to another number.`,
    );
  }
  if (code === 'EACCES') {
    return new LekturaError(
      'unavailable',
      `Port ${port} may not be used. Set PORT to one above 1023.`,
    );
  }
  return error;
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : defaultPort;
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Resolves when a signal came and every request under way has its answer. */
function stopped(server: Server, live: Live, log: Logger): Promise<void> {
  return new Promise((done) => {
    const stop = (signal: NodeJS.Signals): void => {
      log.info({ signal }, 'stopping');
      // A connection that is kept alive has to be closed once its answer is out.
      live.close();
      const closing = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearInterval(closing);
        done();
      });
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
}
