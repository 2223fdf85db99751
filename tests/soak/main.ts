import { parseArgs } from 'node:util';
import { fuzzReaders } from './formats.ts';
import { killWhileSaving } from './kill.ts';
import { editTogether } from './together.ts';
import { waitDuringImport } from './waiting.ts';

interface Run {
  readonly name: string;
  /** Prints what it found, and gives whether all was well. */
  readonly run: () => Promise<boolean>;
}

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    passages: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '60' },
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1000' },
    only: { type: 'string' },
  },
});

const runs: readonly Run[] = [
  {
    name: 'kill the server in the middle of saves',
    run: async () => {
      const { lost, ...report } = await killWhileSaving(Number(values.kills));
      console.log(report);
      for (const text of lost) console.log(`lost: ${text}`);
      return lost.length === 0 && report.acknowledged > 0;
    },
  },
  {
    name: 'ask for pages while a long article is imported',
    run: async () => {
      const report = await waitDuringImport(Number(values.passages));
      for (const line of report.lines) console.log(line);
      return report.longest95 <= 100;
    },
  },
  {
    name: 'edit one article in two browsers, with cuts and kills',
    run: async () => {
      const seed = Number(values.seed);
      const report = await editTogether({ seconds: Number(values.seconds), kills: 3, seed });
      console.log(report);
      const { lost, apart, acknowledged } = report;
      return lost.length === 0 && apart.length === 0 && acknowledged > 0;
    },
  },
  {
    name: 'fuzz the readers of files',
    run: () => fuzzReaders(Number(values.cases), Number(values.seed)),
  },
];

for (const { name, run } of runs) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  console.log(name);
  const started = Date.now();
  const isWell = await run();
  console.log(`${isWell ? 'well' : 'NOT WELL'}, ${Math.round((Date.now() - started) / 1000)} s`);
  if (!isWell) process.exitCode = 1;
}
