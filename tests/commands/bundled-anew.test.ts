import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../house/files.ts';

let place = '';

afterEach(() => rmSync(place, { recursive: true, force: true }));

/** A program of two files that says a word, in a folder of its own. */
function program(): void {
  place = mkdtempSync(join(tmpdir(), 'lektura-bundled-'));
  mkdirSync(join(place, 'src'));
  copyFileSync(join(root, 'src/bundled.mjs'), join(place, 'src/bundled.mjs'));
  writeFileSync(join(place, 'package.json'), '{ "type": "module", "dependencies": {} }');
  writeFileSync(
    join(place, 'src/door.mjs'),
    "import { run } from './bundled.mjs';\nawait run('program.ts');\n",
  );
  writeFileSync(join(place, 'src/worker.ts'), 'export {};\n');
  writeFileSync(
    join(place, 'src/program.ts'),
    "import { word } from './word.ts';\nprocess.stdout.write(word satisfies string);\n",
  );
  say('one');
  installed();
}

const word = (): string => join(place, 'src/word.ts');

const say = (text: string): void => writeFileSync(word(), `export const word = '${text}';\n`);

const installed = (): void => symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));

/** With no package to be had, only what is made already can run. */
const uninstalled = (): void => rmSync(join(place, 'node_modules'));

// What was edited in the last seconds is read anew at every start, so a start is put off.
const inAnHour = 'data:text/javascript,{const now=Date.now;Date.now=()=>now.call(Date)+3600000}';

/** What the program says, or null where it does not run. */
const said = (later = true): Promise<string | null> =>
  new Promise((resolve) => {
    const options = later ? ['--import', inAnHour] : [];
    execFile(process.execPath, [...options, join(place, 'src/door.mjs')], (error, out) =>
      resolve(error ? null : out),
    );
  });

describe('the files that a program is put into', () => {
  it('are used again while nothing has changed that went in', async () => {
    program();
    expect(await said()).toBe('one');
    uninstalled();
    expect(await said()).toBe('one');
  });

  it('are made anew when a file was edited, though its size and its time of writing are the same', async () => {
    program();
    utimesSync(word(), 1, 1);
    expect(await said()).toBe('one');
    say('two');
    utimesSync(word(), 1, 1);
    expect(await said()).toBe('two');
  });

  it('take in a file that an edited one has come to import', async () => {
    program();
    expect(await said()).toBe('one');
    writeFileSync(join(place, 'src/more.ts'), "export const more = 'and more';\n");
    writeFileSync(word(), "import { more } from './more.ts';\nexport const word = more;\n");
    expect(await said()).toBe('and more');
  });

  it('do not outlive a file that is removed', async () => {
    program();
    expect(await said()).toBe('one');
    rmSync(word());
    expect(await said()).toBeNull();
  });

  it('are made anew when one of them is gone', async () => {
    program();
    expect(await said()).toBe('one');
    rmSync(join(place, '.build/run'), { recursive: true });
    expect(await said()).toBe('one');
  });

  it('are not trusted when a file was edited while they were made', async () => {
    program();
    expect(await said(false)).toBe('one');
    uninstalled();
    expect(await said(false)).toBeNull();
  });

  it('come out whole when several processes start at once', async () => {
    program();
    expect(await Promise.all([said(), said(), said()])).toEqual(['one', 'one', 'one']);
    uninstalled();
    expect(await said()).toBe('one');
  });

  it('are done without where nothing can be written', async () => {
    program();
    writeFileSync(join(place, '.build'), '');
    expect(await said()).toBe('one');
    expect(existsSync(join(place, '.build/run'))).toBe(false);
  });
});
