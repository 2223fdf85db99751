import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allChecks } from '../src/checks/registry.ts';
import { formats } from '../src/formats/registry.ts';
import { root, textOf } from './house/files.ts';

const readme = textOf('README.md');
const commands = [...readme.matchAll(/^```sh\n(.*?)^```/gms)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  // The two lines of the first minute are what runs this very test, and what the browser tests do.
  .filter((line) => !line.startsWith('npm ci'));

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lektura-readme-'));
  // What the commands write must not end up in the project.
  for (const path of ['package.json', 'tsconfig.json', 'src', 'data', 'node_modules']) {
    symlinkSync(join(root, path), join(folder, path));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the README', () => {
  it('shows commands', () => expect(commands.length).toBeGreaterThan(5));

  it.each(commands)('shows a command that runs: %s', async (command) => {
    const { stdout } = await promisify(execFile)('bash', ['-c', `set -o pipefail; ${command}`], {
      cwd: folder,
      env: { ...process.env, LEKTURA_DATA: join(folder, 'database') },
    });
    expect(stdout).not.toBe('');
  });

  it('lists every check and every format, and no other', () => {
    const listed = [...readme.matchAll(/^\| `([a-z]+(?:-[a-z]+)*)` \|/gm)].map(([, id]) => id);
    expect(listed.sort()).toEqual(allChecks.map(({ id }) => id).sort());
    for (const { title } of formats) expect(readme).toContain(title.replace(/ \(.*/, ''));
  });

  it('points only to files that exist', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(
      ([, target = '']) => target,
    );
    for (const target of targets) expect(existsSync(join(root, target)), target).toBe(true);
  });
});
