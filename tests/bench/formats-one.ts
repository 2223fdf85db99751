import { readFileSync } from 'node:fs';
import { formatOf } from '../../src/formats/registry.ts';
import { editionOfPairs, pairsIn, readOptions } from '../formats/pairs.ts';
import { pairedSentences } from './paired-sentences.ts';

/** What one thing took, in milliseconds: by the clock, and of the processor alone. */
export interface Took {
  readonly clock: number;
  readonly processor: number;
}

/** What a file cost; memory in megabytes over that of the empty program. */
export interface Measured {
  readonly megabytes: number;
  readonly read: Took;
  readonly update: Took;
  readonly write: Took;
  readonly memory: number;
}

const [id = '', path = ''] = process.argv.slice(2);
const { read, update, write } = formatOf(id) ?? {};
if (!read || !update || !write) throw new Error(`No such format: ${id}`);
const bytes = Uint8Array.from(readFileSync(path));
const before = peak();
const [content, reading] = await timed(async () => pairsIn(await read(bytes, readOptions)));
const texts = Object.fromEntries(
  content.target.passages.flatMap(({ text }, index) =>
    index % 10 ? [] : [[index, `${text} New.`]],
  ),
);
const edition = {
  ...editionOfPairs(content, { texts }),
  bitext: () => pairedSentences(content.source, content.target),
};
const [updated, updating] = await timed(async () => update(bytes, edition));
if (updated.length <= bytes.length) throw new Error('Nothing was written into the file.');
const [, writing] = await timed(async () => write(edition, { furniture: true }));
const measured: Measured = {
  megabytes: bytes.length / 1e6,
  read: reading,
  update: updating,
  write: writing,
  memory: peak() - before,
};
console.log(JSON.stringify(measured));

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, Took]> {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(processor);
  return [result, { clock: performance.now() - clock, processor: (user + system) / 1000 }];
}

// The most that the process ever held, in megabytes; the system tells kibibytes.
function peak(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}
