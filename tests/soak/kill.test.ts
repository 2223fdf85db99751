import { expect, test } from 'vitest';
import { killWhileSaving } from './kill.ts';

test('a server that is killed in the middle of saves has every correction it acknowledged', async () => {
  const report = await killWhileSaving(3);
  expect(report.lost).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
});
