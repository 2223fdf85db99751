import { expect, it } from 'vitest';
import { filesBelow, textOf } from './files.ts';

const wall = 300;

it(`keeps every file of source, views and tests under ${wall} lines`, () => {
  const long = ['src', 'views', 'tests']
    .flatMap(filesBelow)
    .filter((path) => /\.(?:ts|mjs|css|ejs)$/.test(path) && !path.startsWith('tests/fixtures/'))
    .map((path) => `${path}: ${textOf(path).split('\n').length - 1}`)
    .filter((line) => Number(line.split(': ')[1]) > wall);
  expect(long).toEqual([]);
});

it('lets views print escaped text only: raw output is for includes', () => {
  const raw = filesBelow('views').filter((path) => /<%-(?!\s*include\()/.test(textOf(path)));
  expect(raw).toEqual([]);
});
