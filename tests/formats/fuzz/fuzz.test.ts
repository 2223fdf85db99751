import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/formats/registry.ts';
import { failedBefore, fixturesOf, fuzz, readAgain } from './fuzz.ts';
import { mutated } from './mutate.ts';

const readable = formats.filter(({ read }) => read !== undefined).map(({ id }) => id);
const cases = 200;

describe('readers of files from anywhere', () => {
  it.each(readable)(
    'read 200 damaged and hostile files of the format %s, or refuse them',
    async (id) => {
      const report = await fuzz(id, cases);
      expect(report.failures).toEqual([]);
      // Mutants that were all refused would not show how a reader gets along with damage.
      expect(report.read).toBeGreaterThan(cases / 20);
    },
    120_000,
  );

  it.each(readable)(
    'read their own golden files of the format %s, and those they once failed on',
    async (id) => {
      const golden = await readAgain(id, fixturesOf(id));
      expect(golden.failures).toEqual([]);
      expect(golden.read).toBeGreaterThan(0);
      expect((await readAgain(id, failedBefore(id))).failures).toEqual([]);
    },
    60_000,
  );
});

describe('mutants', () => {
  it('are the same for the same seed, and others for others', () => {
    const file = new TextEncoder().encode('The bridge was opened on Monday.');
    expect(mutated(file, 7)).toEqual(mutated(file, 7));
    const many = Array.from({ length: 50 }, (_, seed) => mutated(file, seed).join());
    expect(new Set(many).size).toBeGreaterThan(40);
  });
});
