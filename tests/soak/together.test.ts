import { expect, test } from 'vitest';
import { editTogether } from './together.ts';

test('two browsers on one article show what the server has, after cuts and a kill', async () => {
  const report = await editTogether({ seconds: 10, kills: 1, seed: 7 });
  expect(report.apart).toEqual([]);
  expect(report.lost).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
}, 120_000);
