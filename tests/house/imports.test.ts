import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from './files.ts';

// Who may know whom: the one-way flow of the program. A folder may always import itself.
const pure = ['text', 'formats', 'lexicon', 'names', 'align', 'engine', 'checks', 'review'];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  formats: ['text'],
  lexicon: ['text'],
  names: ['text', 'lexicon'],
  align: ['text', 'lexicon', 'names'],
  engine: ['text', 'lexicon'],
  checks: ['text', 'lexicon', 'names', 'engine'],
  review: ['text', 'engine'],
  store: ['text', 'engine', 'review'],
  resources: ['text', 'lexicon'],
  app: [...pure, 'store', 'resources'],
  web: ['text', 'engine', 'review', 'store', 'app'],
  browser: ['text', 'review'],
  commands: [...pure, 'store', 'resources', 'app', 'web', '(front doors)'],
};

const isFrontDoor = (path: string): boolean => dirname(path) === 'src';

const folderOf = (path: string): string =>
  isFrontDoor(path) ? '(front doors)' : (path.split('/')[1] ?? '');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports: Import[] = filesBelow('src')
  .filter((path) => path.endsWith('.ts'))
  .flatMap((from) =>
    [...textOf(from).matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'(\.[^']+)'/gms)].map(
      ([, type, target = '']) => ({
        from,
        to: normalize(join(dirname(from), target)),
        typeOnly: type !== undefined,
      }),
    ),
  );

const wrote = ({ from, to }: Import): string => `${from} → ${to}`;

describe('the one-way flow', () => {
  it('lets a folder import only what stands before it', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      return own !== '(front doors)' && own !== other && !mayImport[own]?.includes(other);
    });
    expect(wrong.map(wrote)).toEqual([]);
  });

  it('lets review know of the engine no more than types', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        folderOf(from) === 'review' && folderOf(to) === 'engine' && !typeOnly,
    );
    expect(wrong.map(wrote)).toEqual([]);
  });

  it('keeps checks apart: none imports another, but for the list of all', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        folderOf(from) === 'checks' && folderOf(to) === 'checks' && !from.endsWith('/registry.ts'),
    );
    expect(wrong.map(wrote)).toEqual([]);
  });

  it('lets only front doors and commands open what a front door wires', () => {
    const wrong = imports.filter(
      ({ from, to }) => isFrontDoor(to) && !isFrontDoor(from) && folderOf(from) !== 'commands',
    );
    expect(wrong.map(wrote)).toEqual([]);
  });

  it('keeps the pure folders free of the platform', () => {
    const platform = filesBelow('src')
      .filter((path) => pure.includes(folderOf(path)))
      .filter((path) => /from '(?:node:|express|kysely|better-sqlite3|pino)/.test(textOf(path)));
    expect(platform).toEqual([]);
  });

  it('knows every folder of the source', () => {
    const folders = new Set(
      filesBelow('src')
        .filter((path) => !isFrontDoor(path))
        .map(folderOf),
    );
    expect([...folders].filter((folder) => !mayImport[folder])).toEqual([]);
  });
});
