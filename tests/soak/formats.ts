import { formats } from '../../src/formats/registry.ts';
import { fuzz, keep } from '../formats/fuzz/fuzz.ts';

/**
 * Reads damaged and hostile files of every format, and keeps those that a reader fails on.
 *
 * @returns whether every reader kept its promises
 */
export async function fuzzReaders(cases: number, firstSeed: number): Promise<boolean> {
  let isWell = true;
  for (const { id, read } of formats) {
    if (!read) continue;
    const report = await fuzz(id, cases, firstSeed);
    const { slowest, largest, failures } = report;
    console.log(
      `${id}: ${report.cases} files, ${report.read} read, slowest ${Math.round(slowest)} ms, largest ${Math.round(largest)} MB, ${failures.length} failures`,
    );
    for (const failure of failures.slice(0, 20)) {
      console.log(
        `  seed ${failure.seed}, kept as ${keep(failure)}: ${failure.fault.split('\n', 1)[0]}`,
      );
    }
    isWell &&= failures.length === 0 && report.cases > 0;
  }
  return isWell;
}
