import { expect, it } from 'vitest';
import { formats } from '../../src/formats/registry.ts';
import { root } from '../house/files.ts';
import { manualPage } from './manual.ts';

it('has a page in the manual that says of every format what is kept and what is not', async () => {
  await expect(manualPage(formats)).toMatchFileSnapshot(`${root}data/manual/formats.md`);
});

it.each(formats.map((format) => [format.id, format] as const))(
  'says what the format %s keeps and loses, in sentences',
  (_id, { keeps, loses }) => {
    expect(keeps).toMatch(/^\p{Lu}.*\.$/su);
    expect(loses).toMatch(/^\p{Lu}.*\.$/su);
  },
);

it('has no two formats of one id', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
});
