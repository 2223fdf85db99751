import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '../../src/app/parcel.ts';

const list = (length: number) => Array.from({ length }, (_, index) => ({ index, text: 'row' }));

test.each([
  ['nothing', null],
  ['a long list by itself', list(2_001)],
  [
    'long lists within short ones',
    { contents: [{ a: list(501) }, { a: list(3), b: list(1_000) }] },
  ],
  ['a long list that lies deep', { a: { b: { c: { d: { e: { f: list(501) } } } } } }],
  ['bytes', { bytes: new Uint8Array(2_000).fill(7) }],
])('%s arrives as it was sent', async (_, sent) => {
  expect(await unpacked(await packed(sent))).toEqual(sent);
});

test('whatever is plain data arrives as it was sent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(await unpacked(await packed({ value }))).toEqual({ value });
    }),
  );
});

test('a long list travels in pieces, and what they share is shared when they have arrived', async () => {
  const shared = { word: 'Rutte' };
  const parcel = await packed({ findings: Array.from({ length: 1_200 }, () => ({ shared })) });
  expect(parcel.length).toBeGreaterThan(2);
  const { findings } = (await unpacked(parcel)) as { findings: { shared: object }[] };
  expect(findings[1]?.shared).toBe(findings[0]?.shared);
});
