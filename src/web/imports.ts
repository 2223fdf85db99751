import { newId } from '../app/ids.ts';
import type { Imported } from '../app/import-files.ts';
import type { ImportStep } from '../app/import-several.ts';
import type { FilePair } from '../app/pair-files.ts';
import type { ReadFile } from '../app/read-file.ts';
import type { Typed } from './pages/new-article.ts';

/** An import from the files that were chosen to the articles they became. */
export type Import =
  | {
      readonly kind: 'chosen';
      readonly files: readonly ReadFile[];
      readonly pairs: readonly FilePair[];
    }
  | { readonly kind: 'running'; readonly step: ImportStep | null }
  | { readonly kind: 'done'; readonly imported: Imported }
  /** Nothing became of it; what was typed is kept, to be sent again. */
  | { readonly kind: 'refused'; readonly message: string; readonly typed: Typed | null };

/** The imports under way, which live no longer than the program: nothing of them is on the disk. */
export interface Imports {
  /** Takes an import in, and gives the id it is asked for by. */
  readonly add: (state: Import) => string;
  readonly get: (id: string) => Import | undefined;
  /** Those that are at work, the first one first. */
  readonly underway: () => readonly { readonly id: string; readonly step: ImportStep | null }[];
  /** One that was forgotten meanwhile stays so. */
  readonly set: (id: string, state: Import) => void;
}

// So many at once, with so many bytes of files, are more than all editors of a house choose.
const mostImports = 60;
const mostBytes = 300_000_000;

/** A place for imports; the oldest that nobody works at goes when there are too many. */
export function createImports(): Imports {
  const kept = new Map<string, Import>();
  const bytes = (): number => [...kept.values()].reduce((sum, state) => sum + sizeOf(state), 0);
  const makeRoom = (): void => {
    for (const [id, { kind }] of kept) {
      if (kept.size <= mostImports && bytes() <= mostBytes) return;
      if (kind !== 'running') kept.delete(id);
    }
  };
  return {
    add: (state) => {
      const id = newId();
      kept.set(id, state);
      makeRoom();
      return id;
    },
    get: (id) => kept.get(id),
    underway: () =>
      [...kept].flatMap(([id, state]) =>
        state.kind === 'running' ? [{ id, step: state.step }] : [],
      ),
    set: (id, state) => {
      if (kept.has(id)) kept.set(id, state);
    },
  };
}

const sizeOf = (state: Import): number =>
  state.kind === 'chosen' ? state.files.reduce((sum, { file }) => sum + file.bytes.length, 0) : 0;
