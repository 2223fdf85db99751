import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alignBatchOutput,
  checkBatchOutput,
  checkOutput,
  checksOutput,
} from '../../src/commands/contract.ts';
import { lektura } from './run.ts';

const source = ['Rute: Most je otvoren', 'Mark Rute je stigao u Bar.', 'Rute je kratko govorio.'];
const target = ['Rutte: The bridge is open', 'Mark Rutte arrived in Bar.', 'Rute spoke briefly.'];

let folder = '';
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lektura-check-'));
  writeFileSync(file('source.txt'), source.join('\n\n'));
  writeFileSync(file('target.txt'), target.join('\n\n'));
  writeFileSync(file('clean.txt'), target.join('\n\n').replace('Rute', 'Rutte'));
  writeFileSync(file('picture.txt'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lektura check', () => {
  it('finds a name spelled two ways, as the schema says, and exits with 1', async () => {
    const ran = await lektura([
      'check',
      file('source.txt'),
      file('target.txt'),
      '--format',
      'json',
    ]);
    const output = checkOutput.parse(JSON.parse(ran.out));
    expect(ran.code).toBe(1);
    const [finding] = output.findings.filter(({ check }) => check.startsWith('name'));
    expect(finding).toMatchObject({
      side: 'target',
      segmentIndex: 2,
      start: 0,
      end: 4,
      text: 'Rute',
    });
    expect(finding?.suggestions[0]).toBe('Rutte');
    expect(finding?.related.map(({ role }) => role)).toContain('source');
    expect(output.target).toEqual(target);
  });

  it('tells a person the languages, the places and the sum', async () => {
    const ran = await lektura(['check', file('source.txt'), file('target.txt')]);
    expect(ran.out).toMatch(/^\S.* → English \(en\)$/m);
    expect(ran.out).toMatch(/target\.txt:5:1: error: .*Rutte.*\[name/);
    expect(ran.out).toMatch(/1 error, 0 questions at 1 place/);
  });

  it('exits with 0 when nothing is at or over the limit', async () => {
    const clean = await lektura(['check', file('source.txt'), file('clean.txt')]);
    expect([clean.code, clean.out]).toEqual([0, expect.stringContaining('Nothing found.')]);
    const never = await lektura([
      'check',
      file('source.txt'),
      file('target.txt'),
      '--fail-on',
      'never',
    ]);
    expect(never.code).toBe(0);
  });

  it('checks a translation that came alone, and says what it could not do', async () => {
    const ran = await lektura(['check', '--target-only', '-'], target.join('\n\n'));
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('without its source');
  });

  const refusals: readonly [what: string, args: () => string[], says: RegExp][] = [
    [
      'a file that is not there',
      () => ['check', 'none.txt', file('target.txt')],
      /none\.txt: there is no such file/,
    ],
    [
      'a picture',
      () => ['check', file('picture.txt'), file('target.txt')],
      /picture\.txt: This is a PNG picture/,
    ],
    ['one text alone', () => ['check', file('target.txt')], /--target-only/],
    ['an unknown option', () => ['check', '--formt', 'json'], /Did you mean --format\?/],
    ['an unknown format', () => ['check', '-', '-', '--format', 'xml'], /takes text, json/],
    ['an unknown command', () => ['chek'], /Did you mean check\?/],
    [
      'a language that is none',
      () => ['check', file('source.txt'), file('target.txt'), '--source-language', '?!'],
      /no language tag/,
    ],
  ];

  it.each(refusals)('refuses %s in a sentence and exits with 2', async (_what, args, says) => {
    const ran = await lektura(args());
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(says);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });
});

describe('lektura check --batch', () => {
  it('answers line by line, in order, and goes on after a line that is broken', async () => {
    const lines = [
      JSON.stringify({ docId: 'one', source, target, extra: true }),
      '{"docId": "two", "target": "not a list"}',
      'not JSON',
      JSON.stringify({ docId: 4, source: [...source, 'Most je dug.'], target }),
      JSON.stringify({ docId: 'alone', target }),
    ];
    const ran = await lektura(['check', '--batch', '-'], `${lines.join('\n')}\n`);
    const answers = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => checkBatchOutput.parse(JSON.parse(line)));
    expect(answers.map(({ docId }) => docId)).toEqual(['one', 'two', null, 4, 'alone']);
    expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, true, false, false]);
    expect(ran.code).toBe(2);
    const moved = answers[3];
    const checks = moved && 'findings' in moved ? moved.findings.map(({ check }) => check) : [];
    expect(checks).toContain('omission-passage');
  });

  it('exits with 0 when every line was answered, whatever was found', async () => {
    const ran = await lektura(
      ['check', '--batch', '-'],
      JSON.stringify({ docId: 1, source, target }),
    );
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('"Rute"');
  });
});

describe('lektura align', () => {
  it('prints passage indices of both sides, a row a line', async () => {
    const ran = await lektura(['align', file('source.txt'), file('target.txt')]);
    expect([ran.code, ran.out]).toEqual([0, '[0]:[0]\n[1]:[1]\n[2]:[2]\n']);
  });

  it('answers batches of sentences as the schema says', async () => {
    const line = {
      docId: 'a',
      source,
      target: target.slice(1),
      sourceParagraphs: [0, 1, 1],
      targetParagraphs: [0, 0],
    };
    const ran = await lektura(['align', '--batch', '-'], JSON.stringify(line));
    const answer = alignBatchOutput.parse(JSON.parse(ran.out));
    expect(answer).toMatchObject({
      docId: 'a',
      beads: [
        [[0], []],
        [[1], [0]],
        [[2], [1]],
      ],
    });
  });
});

describe('lektura checks', () => {
  it('lists every check for people and as the schema says', async () => {
    const people = await lektura(['checks']);
    const programs = checksOutput.parse(
      JSON.parse((await lektura(['checks', '--format', 'json'])).out),
    );
    for (const { id, title } of programs.checks)
      expect(people.out).toMatch(new RegExp(`${id}.*${title}`));
  });
});
