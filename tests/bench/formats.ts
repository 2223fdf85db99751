import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf } from '../../src/formats/registry.ts';
import { documentOf } from '../../src/text/document.ts';
import { editionOf } from '../formats/edition.ts';
import type { Measured, Took } from './formats-one.ts';
import { pairedSentences } from './paired-sentences.ts';

/** So many segments has a large file. */
export const segments = 20_000;
const measured = ['xliff-2', 'xliff-1', 'tmx', 'po', 'csv', 'tsv'];

/** Prints what reading and writing a large file of pairs costs, each format in a process of its own. */
export async function formats(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-formats-'));
  try {
    for (const id of measured) {
      const file = join(folder, id);
      writeFileSync(file, await large(id));
      const one = new URL('formats-one.ts', import.meta.url).pathname;
      const answer = execFileSync(process.execPath, ['--import', 'tsx', one, id, file], {
        encoding: 'utf8',
      });
      const { megabytes, read, update, write, memory } = JSON.parse(answer) as Measured;
      console.log(
        `${id.padEnd(8)} ${segments} segments, ${megabytes.toFixed(1)} MB   in one process: read ${seconds(read)}   a tenth touched and written into the file ${seconds(update)}   written anew ${seconds(write)}   memory ${memory.toFixed(0)} MB more than the empty program`,
      );
      printWhole(id, file, join(folder, `${id}-data`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what the whole command line takes, process and database included. */
function printWhole(id: string, file: string, data: string): void {
  const imported = ran(['import', file], data);
  const exported = ran(['export', imported.out.trim(), '--format', id], data);
  const told = ({ took, peak }: Ran): string => `${seconds(took)}, peak ${peak.toFixed(0)} MB`;
  const same = exported.out === readFileSync(file, 'latin1') ? 'the same file' : 'another file';
  console.log(
    `${id.padEnd(8)} whole commands: import ${told(imported)}   export ${told(exported)}, ${same}`,
  );
}

interface Ran {
  readonly out: string;
  readonly took: Took;
  /** The most that the process ever held, in megabytes. */
  readonly peak: number;
}

/** Runs a command of the program; what it writes is taken for Latin-1, which keeps every byte. */
function ran(args: readonly string[], data: string): Ran {
  const begun = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(telling)}`, program, ...args],
    { encoding: 'latin1', env: { ...process.env, LEKTURA_DATA: data }, maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  const told = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as NodeJS.ResourceUsage;
  return {
    out: stdout,
    took: {
      clock: performance.now() - begun,
      processor: (told.userCPUTime + told.systemCPUTime) / 1000,
    },
    // The system tells kibibytes.
    peak: (told.maxRSS * 1024) / 1e6,
  };
}

const program = new URL('../../src/lektura.mjs', import.meta.url).pathname;

// As it ends, a process knows best what it took.
const telling =
  "process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage()) + '\\n'))";

const seconds = ({ clock, processor }: Took): string =>
  `${(clock / 1000).toFixed(2)} s (${(processor / 1000).toFixed(2)} s of the processor)`;

/** A file of the format that holds segments such as a newsroom's, no two of them equal. */
export async function large(id: string): Promise<string | Uint8Array> {
  const texts = (words: (index: number) => string): string[] =>
    Array.from({ length: segments }, (_, index) => words(index));
  const source = documentOf(
    'sr-Latn',
    texts(
      (index) =>
        `Red ${index}: gradonačelnica je rekla da će „most“ & luka raditi za ${index % 97} dana.`,
    ),
  );
  const target = documentOf(
    'en',
    texts(
      (index) =>
        `Row ${index}: the mayor said that the “bridge” & the port would work in ${index % 97} days.`,
    ),
  );
  const edition = editionOf(target, [], {
    source,
    rows: texts(String).map((_, index) => ({ source: [index], target: [index] })),
    bitext: () => pairedSentences(source, target),
  });
  const written = await formatOf(id)?.write?.(edition, { furniture: true });
  if (written === undefined) throw new Error(`Nothing is written as ${id}.`);
  return written;
}
