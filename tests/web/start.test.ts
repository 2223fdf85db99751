import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { post, textAt } from './request.ts';

const main = new URL('../../src/main.mjs', import.meta.url).pathname;

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
}

const clean: (() => unknown)[] = [];

afterEach(async () => {
  for (const undo of clean.splice(0).reverse()) await undo();
});

const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'lektura-start-'));
  clean.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

function start(environment: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  clean.push(() => child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => done(code));
  });
  return { process: child, output: () => output, errors: () => errors, ended };
}

async function addressOf(started: Started): Promise<string> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const [address] = /http:\S+/.exec(started.output()) ?? [];
    if (address !== undefined) return address;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`It did not start: ${started.errors()}`);
}

describe('a first start', () => {
  it('prints the address, shows the demo articles, and ends cleanly on SIGTERM', async () => {
    const started = start({ LEKTURA_DATA: join(await temporaryFolder(), 'data') });
    const address = await addressOf(started);
    const desk = await textAt(address);
    const articles = new Set(desk.match(/\/articles\/[a-z0-9]{8}/g));
    expect(articles.size).toBe(2);
    started.process.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  });

  it('keeps what was saved for the second, and loads no demo again', async () => {
    const folder = await temporaryFolder();
    const first = start({ LEKTURA_DATA: join(folder, 'data') });
    const address = await addressOf(first);
    const [path = ''] = /\/articles\/[a-z0-9]{8}/.exec(await textAt(address)) ?? [];
    await post(`${address}${path}/deletion`, {});
    first.process.kill('SIGTERM');
    await first.ended;
    const second = start({ LEKTURA_DATA: join(folder, 'data') });
    const desk = await textAt(await addressOf(second));
    expect(new Set(desk.match(/\/articles\/[a-z0-9]{8}/g)).size).toBe(1);
  });
});

describe('a start that cannot be', () => {
  const sentence = /^[A-Z“][^\n]+\.\n$/;

  it('on a taken port says so in a sentence', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    clean.push(() => new Promise((done) => other.close(done)));
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const started = start({ PORT: port, LEKTURA_DATA: join(await temporaryFolder(), 'data') });
    expect(await started.ended).toBe(1);
    expect(started.errors()).toMatch(sentence);
    expect(started.errors()).toContain(`Port ${port} is taken.`);
  });

  it('on an address that others can reach is refused in a sentence', async () => {
    const started = start({ HOST: '0.0.0.0', LEKTURA_DATA: join(await temporaryFolder(), 'data') });
    expect(await started.ended).toBe(1);
    expect(started.errors()).toMatch(sentence);
    expect(started.errors()).toContain('Until Lektura has accounts');
  });

  it('in a folder that is a file is told in a sentence', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const started = start({ LEKTURA_DATA: file });
    expect(await started.ended).toBe(1);
    expect(started.errors()).toMatch(sentence);
  });

  it('with a port that is no number is told in a sentence', async () => {
    const started = start({ PORT: 'eighty', LEKTURA_DATA: join(await temporaryFolder(), 'data') });
    expect(await started.ended).toBe(1);
    expect(started.errors()).toMatch(sentence);
  });
});
