import type { App, Editor } from './context.ts';
import type { RowsConflict, Saved } from './results.ts';

export const rowOperations = [
  'join-next',
  'split',
  'shift-source-up',
  'shift-source-down',
  'shift-target-up',
  'shift-target-down',
] as const;

export type RowOperation = (typeof rowOperations)[number];

export interface RealignInput {
  readonly article: string;
  readonly rowsRevision: number;
  /** Counted from 0. */
  readonly row: number;
  readonly operation: RowOperation;
  readonly editor: Editor;
}

export async function realign(_app: App, _input: RealignInput): Promise<Saved | RowsConflict> {
  throw new Error('Not written yet.');
}
