import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkDocuments } from '../../src/app/check-documents.ts';
import { houseOf, readConfig } from '../../src/commands/config.ts';
import { checkBatchOutput, checkOutput } from '../../src/commands/contract.ts';
import { forHouse } from '../../src/commands/house.ts';
import { readDocument } from '../../src/commands/input.ts';
import { reportGithub } from '../../src/commands/report-github.ts';
import { reportSarif } from '../../src/commands/report-sarif.ts';
import { wireChecking } from '../../src/wire-checking.ts';
import { lektura } from './run.ts';

const source = ['Sud je presudio', 'Odluku suda niko nije osporio.', 'Rute je stigao  u Bar.'];
const target = [
  'The court has ruled',
  'Nobody contested the tribunal prior to Friday.',
  'Rute  arrived in Bar.',
];

let folder = '';
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lektura-house-'));
  writeFileSync(file('source.txt'), source.join('\n\n'));
  writeFileSync(file('target.txt'), target.join('\n\n'));
  writeFileSync(file('glossary.csv'), 'source,target,match\nsud,court,stem\n');
  writeFileSync(file('forbidden.txt'), 'prior to\tbefore\n');
  writeFileSync(file('broken.csv'), 'source,target,match\nsud,,stem\n');
  writeFileSync(
    file('lektura.json'),
    JSON.stringify({
      glossary: 'glossary.csv',
      forbidden: 'forbidden.txt',
      checks: ['glossary', 'forbidden'],
      failOn: 'never',
    }),
  );
  writeFileSync(file('wrong.json'), JSON.stringify({ glosary: 'glossary.csv' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (...more: string[]) =>
  lektura([
    'check',
    file('source.txt'),
    file('target.txt'),
    '--source-language',
    'sr-Latn',
    ...more,
  ]);

const checksOf = async (...more: string[]): Promise<string[]> => {
  const { out } = await check('--format', 'json', ...more);
  return checkOutput.parse(JSON.parse(out)).findings.map((finding) => finding.check);
};

const wired = await wireChecking();

/** What is found of the two texts, in this process. */
async function checked(...checks: string[]) {
  const house = { checks, without: [], terms: { glossary: [], forbidden: [] } };
  const checking = forHouse(wired, house);
  const [from, to] = [
    await readDocument(checking, file('source.txt'), 'source', 'sr-Latn'),
    await readDocument(checking, file('target.txt'), 'target', 'en'),
  ];
  const paths = { source: file('source.txt'), target: file('target.txt') };
  return [checkDocuments(checking, from, to), paths, checking.checks] as const;
}

describe('the lists of a house', () => {
  it('are checked when they are given, with the checks that are chosen', async () => {
    const lists = ['--glossary', file('glossary.csv'), '--forbidden', file('forbidden.txt')];
    const found = await checksOf(...lists, '--without', 'name');
    expect(found).toEqual(
      expect.arrayContaining(['glossary-term', 'forbidden-term', 'spacing-double']),
    );
    expect(found.filter((id) => id.startsWith('name'))).toEqual([]);
  });

  it('reach the lines of a batch', async () => {
    const line = { docId: 1, source, target, sourceLanguage: 'sr-Latn', targetLanguage: 'en' };
    const ran = await lektura(
      ['check', '--batch', '-', '--glossary', file('glossary.csv'), '--checks', 'glossary'],
      JSON.stringify(line),
    );
    expect(checkBatchOutput.parse(JSON.parse(ran.out))).toMatchObject({
      findings: [{ check: 'glossary-term', segmentIndex: 1 }],
    });
  });

  it('come from a config file, whose paths begin at its folder; an option has the last word', async () => {
    const found = await checksOf('--config', file('lektura.json'), '--checks', 'glossary');
    expect(found).toEqual(['glossary-term']);
    const config = await readConfig(file('lektura.json'));
    expect(config).toMatchObject({
      glossary: file('glossary.csv'),
      checks: ['glossary', 'forbidden'],
      failOn: 'never',
    });
    expect((await houseOf(config)).terms.forbidden).toEqual([
      { term: 'prior to', prefer: 'before' },
    ]);
  });
});

describe('the choice of checks', () => {
  const idsOf = (checks: string[] | null, without: string[]): string[] =>
    forHouse(wired, { checks, without, terms: { glossary: [], forbidden: [] } }).checks.map(
      ({ id }) => id,
    );

  it('takes ids and families, and leaves some out', () => {
    expect(idsOf(['spacing-double'], [])).toEqual(['spacing-double']);
    expect(idsOf(['bracket', 'doubled-word'], ['bracket-unbalanced'])).toEqual(['doubled-word']);
    expect(idsOf(null, ['spacing'])).toHaveLength(
      idsOf(null, []).length - idsOf(['spacing'], []).length,
    );
  });

  it('refuses what is no check, with a hint', () => {
    expect(() => idsOf(['spaceing'], [])).toThrow(/no check “spaceing”\. Did you mean spacing\?/);
    expect(() => idsOf(null, ['xyzzy'])).toThrow(/lektura checks/);
  });
});

describe('a file of a house that cannot be read', () => {
  const refusals: readonly [what: string, act: () => Promise<unknown>, says: RegExp][] = [
    [
      'a glossary with a fault',
      () => houseOf({ glossary: file('broken.csv') }),
      /broken\.csv: line 2: the target term is missing/,
    ],
    [
      'a list that is not there',
      () => houseOf({ forbidden: file('none.txt') }),
      /none\.txt: there is no such file/,
    ],
    [
      'a config file that is not there',
      () => readConfig(file('none.json')),
      /none\.json: it cannot be read/,
    ],
    [
      'a config file that says something unknown',
      () => readConfig(file('wrong.json')),
      /wrong\.json: .*glosary/,
    ],
    [
      'a config file that is none',
      () => readConfig(file('target.txt')),
      /target\.txt: it is not JSON/,
    ],
  ];
  it.each(refusals)('is refused in a sentence: %s', async (_what, act, says) => {
    await expect(act()).rejects.toThrow(says);
  });

  it('ends the command with 2', async () => {
    const ran = await check('--glossary', file('broken.csv'));
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('broken.csv: line 2')]);
  });
});

// The parts of SARIF 2.1.0 that readers of logs rely on (OASIS, sections 3.13 to 3.30).
const region = z.object({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});
const location = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string().regex(/^[^\s\\]+$/) }),
    region,
  }),
});
const text = z.object({ text: z.string().min(1) });
const sarif = z.object({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.string(),
          rules: z.array(
            z.object({ id: z.string(), shortDescription: text, fullDescription: text }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: text,
          locations: z.array(location).min(1),
          partialFingerprints: z.record(z.string(), z.string()),
          fixes: z.array(z.object({ artifactChanges: z.array(z.unknown()).min(1) })).optional(),
        }),
      ),
      invocations: z.array(z.object({ executionSuccessful: z.boolean() })),
    }),
  ]),
});

describe('the formats for other programs', () => {
  it('write SARIF 2.1.0, every result with its rule and place', async () => {
    const [run] = sarif.parse(JSON.parse(reportSarif(...(await checked('spacing'))))).runs;
    const [result] = run.results;
    expect(run.results).toHaveLength(1);
    expect(run.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('spacing-double');
    expect(result?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: expect.stringContaining('target.txt') },
      region: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 7 },
    });
  });

  it('write a log without results when there is nothing', async () => {
    const log = sarif.parse(JSON.parse(reportSarif(...(await checked('bracket')))));
    expect(log.runs[0].results).toEqual([]);
  });

  it('write annotations for GitHub, with what would end a command in code', async () => {
    const [found, paths] = await checked('spacing');
    const comma = { ...paths, target: 'a,b:c.txt' };
    expect(reportGithub(found, comma)).toBe(
      '::error file=a%2Cb%3Ac.txt,line=5,endLine=5,col=5,endColumn=7,title=spacing-double::More than one space stands here.\n',
    );
  });

  it('come out of the command', async () => {
    const ran = await check('--format', 'github', '--checks', 'spacing');
    expect([ran.code, ran.out]).toEqual([1, expect.stringMatching(/^::error file=[^\n]+\n$/)]);
  });
});
