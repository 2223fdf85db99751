import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/files.ts';
import { lektura } from './run.ts';

const folder = join(root, '.build/run');
const hour = 60 * 60;

/** A file as an earlier start left it. */
function left(name: string, hours: number): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, 'throw new Error("This program is of another time.");\n');
  const at = Date.now() / 1000 - hours * hour;
  utimesSync(file, at, at);
  return file;
}

describe('the files that a program is put into', () => {
  it('go when others are made and no start has used them for a week, and stay before', async () => {
    rmSync(join(folder, 'cli.ts.json'), { force: true });
    const old = left('old-program.mjs', 8 * 24);
    const young = left('young-program.mjs', 6 * 24);
    try {
      expect((await lektura(['help'])).code).toBe(0);
      expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
    } finally {
      rmSync(young, { force: true });
    }
  });

  it('count as used from the last start on, not from the first', async () => {
    await lektura(['help']);
    const days = Date.now() / 1000 - 6 * 24 * hour;
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), days, days);
    expect((await lektura(['help'])).code).toBe(0);
    const ages = readdirSync(folder).map(
      (name) => Date.now() - statSync(join(folder, name)).mtimeMs,
    );
    expect(ages.filter((age) => age < hour * 1000).length).toBeGreaterThan(1);
  });
});
