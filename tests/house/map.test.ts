import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from './files.ts';

const map = textOf('src/README.md');

describe('the map of the source', () => {
  it('names only files and folders that exist', () => {
    const folders = [...map.matchAll(/^\| `(\w+)\/` \|.*\| (.+) \|$/gm)];
    expect(folders.length).toBeGreaterThan(10);
    for (const [, folder = '', starts = ''] of folders) {
      for (const [, file = ''] of starts.matchAll(/`([^`]+)`/g)) {
        expect(existsSync(join(root, 'src', folder, file)), `${folder}/${file}`).toBe(true);
      }
    }
  });

  it('leaves no folder out', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of folders) expect(map, name).toContain(`\`${name}/\``);
  });

  it('names the front doors', () => {
    for (const file of ['main.ts', 'cli.ts', 'lektura.mjs', 'wire.ts']) {
      expect(map).toContain(file);
      expect(existsSync(join(root, 'src', file)), file).toBe(true);
    }
  });
});
