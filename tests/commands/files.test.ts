import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { exportCommand, list } from '../../src/commands/articles.ts';
import type { Command } from '../../src/commands/command.ts';
import { formatsOutput } from '../../src/commands/contract.ts';
import { convert } from '../../src/commands/convert.ts';
import { filesMeant } from '../../src/commands/files.ts';
import { formats } from '../../src/commands/formats.ts';
import { importCommand } from '../../src/commands/import.ts';
import { progressBar } from '../../src/commands/progress.ts';
import { LekturaError } from '../../src/text/error.ts';
import { root } from '../house/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'lektura-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
vi.stubEnv('LEKTURA_DATA', join(folder, 'data'));
const path = (name: string): string => join(folder, name);

/** Runs a command in this process, and catches what it prints. */
async function run(command: Command, ...args: string[]) {
  const printed = { out: '', err: '' };
  const spies = (['out', 'err'] as const).map((name) =>
    vi.spyOn(process[`std${name}`], 'write').mockImplementation((part) => {
      printed[name] += String(part);
      return true;
    }),
  );
  try {
    const code = await command.run(args);
    return { code, ...printed };
  } catch (error) {
    if (!(error instanceof LekturaError)) throw error;
    return { code: 2, out: printed.out, err: error.message };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

mkdirSync(path('in/deep'), { recursive: true });
const xliff = readFileSync(`${root}tests/fixtures/formats/xliff-2/bridge.xlf`);
writeFileSync(path('in/a.sr.txt'), 'Predsjednik je otvorio most.\n\nMost je dug i lijep.\n');
writeFileSync(path('in/a.en.txt'), 'The president opened the bridge.\n\nThe bridge is long.\n');
writeFileSync(path('in/b.xlf'), xliff);
writeFileSync(path('in/c.xlf'), '<xliff version="2.1"');
writeFileSync(path('in/deep/d.en.txt'), 'The mayor came late.\n\nNobody was glad of that.\n');
writeFileSync(path('in/notes.exe'), 'no');

describe('the files that are meant', () => {
  it.each([
    ['a folder', 'in', ['in/a.en.txt', 'in/a.sr.txt', 'in/b.xlf', 'in/c.xlf', 'in/deep/d.en.txt']],
    ['a pattern', 'in/*.xlf', ['in/b.xlf', 'in/c.xlf']],
    ['a pattern over folders', 'in/**/*.en.txt', ['in/a.en.txt', 'in/deep/d.en.txt']],
    ['a pattern with one sign open', 'in/?.xlf', ['in/b.xlf', 'in/c.xlf']],
  ])('are found by %s', async (_what, word, found) => {
    expect(await filesMeant([path(word)])).toEqual({ paths: found.map(path), named: false });
  });

  it('are taken as they are named', async () => {
    const paths = [path('in/b.xlf'), path('not-there.xlf'), '-'];
    expect(await filesMeant(paths)).toEqual({ paths, named: true });
  });

  it.each(['in/*.docx', 'data-*'])('have to be there: %s', async (word) => {
    await expect(filesMeant([path(word)])).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('import', () => {
  it('takes a folder: pairs by name, bilingual files, translations alone; what is broken is told', async () => {
    const { code, out, err } = await run(importCommand, path('in'));
    expect(code).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(err).toMatch(/c\.xlf: .*XML is broken/);
    const listed = JSON.parse((await run(list, '--format', 'json')).out);
    expect(
      listed.articles.map((one: Record<string, unknown>) => [one.sourceLanguage, one.passages]),
    ).toEqual(
      expect.arrayContaining([
        [expect.stringMatching(/^(?:bs|hr|sr)/), 2],
        ['sr-Latn', 7],
        [null, 2],
      ]),
    );
  });

  it('gives back a bilingual file as it came', async () => {
    const { out } = await run(importCommand, path('in/b.xlf'));
    const to = path('back.xlf');
    await run(exportCommand, out.trim(), '--format', 'xliff-2', '--output', to);
    expect(readFileSync(to)).toEqual(xliff);
  });

  it('tells how a file is written that is not in UTF-8', async () => {
    writeFileSync(
      path('old.txt'),
      Buffer.from('\x8aef je re\x9aio sve.\n\nOti\x9aao je ku\xe6i.', 'latin1'),
    );
    const { code, err } = await run(importCommand, '--target-only', path('old.txt'));
    expect([code, err]).toEqual([0, 'old.txt: read as windows-1250.\n']);
  });

  it('brings a newer source to an article', async () => {
    const { out } = await run(importCommand, path('in/a.sr.txt'), path('in/a.en.txt'));
    writeFileSync(path('newer.txt'), 'Predsjednik je otvorio most.\n\nMost je dug i širok.\n');
    const updated = await run(importCommand, '--update', out.trim(), path('newer.txt'));
    expect(updated).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 passages? of the source/),
    });
  });

  it.each([
    [[], /import takes a source file/],
    [['--update', 'abcdefgh'], /takes an article’s id and one source/],
    [['not-there.txt'], /not-there\.txt: there is no such file/],
  ])('refuses %j in a sentence', async (args, sentence) => {
    expect(await run(importCommand, ...args)).toMatchObject({
      code: 2,
      err: expect.stringMatching(sentence),
    });
  });
});

describe('convert', () => {
  it('writes a bilingual file in another version, with what the checks find', async () => {
    const to = path('out.xlf');
    const { code } = await run(convert, path('in/b.xlf'), to, '--to', 'xliff-1');
    expect(code).toBe(0);
    expect(readFileSync(to, 'utf8')).toContain('<target state="signed-off">First line');
  });

  it('lays a source beside a text where the format needs one', async () => {
    const target = path('in/a.en.txt');
    const alone = await run(convert, target, '-', '--to', 'xliff-2');
    expect(alone).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Give it with --source FILE/),
    });
    const both = await run(
      convert,
      target,
      '-',
      '--to',
      'xliff-2',
      '--source',
      path('in/a.sr.txt'),
    );
    expect(both.out).toContain('<source>Predsjednik je otvorio most.</source>');
  });

  it('asks for a format where the ending tells none', async () => {
    const { code, err } = await run(convert, path('in/b.xlf'), path('out.zzz'));
    expect(code).toBe(2);
    expect(err).toMatch(/its ending tells no format. Give --to with one of text, markdown/);
  });
});

describe('formats', () => {
  it('lists what can be read and written', async () => {
    const { out } = await run(formats);
    expect(out).toMatch(/^xliff-2 +in, out, in place +XLIFF 2\.1 \(\.xlf\)$/m);
    const json = formatsOutput.parse(JSON.parse((await run(formats, '--format', 'json')).out));
    expect(json.formats.find(({ id }) => id === 'xliff-1')).toMatchObject({ update: true });
  });
});

describe('the progress bar', () => {
  const drawn = (isTTY: boolean): string => {
    let text = '';
    const bar = progressBar({
      isTTY,
      write: (part) => {
        text += part;
      },
    });
    bar.show(1, 2, 'story.xlf');
    bar.say('b.xlf: broken');
    bar.end();
    return text;
  };

  it('is drawn at a terminal', () => {
    expect(drawn(true)).toContain(`${'█'.repeat(12)}${'░'.repeat(12)} 1 of 2 story.xlf`);
  });

  it('gives way to sentences elsewhere', () => {
    expect(drawn(false)).toBe('b.xlf: broken\n');
  });
});
