import type { App, Editor } from './context.ts';

export interface UndoInput {
  readonly article: string;
  /** Left out: the last gesture that still stands. An undo can be undone as well. */
  readonly gesture?: string;
  readonly editor: Editor;
}

export type Undone =
  | {
      readonly kind: 'undone';
      readonly gesture: string;
      /** How many corrections were taken back. */
      readonly undone: number;
      /** The passages that somebody has changed since; they stay as they are. */
      readonly kept: readonly string[];
    }
  | { readonly kind: 'nothing' };

export async function undo(_app: App, _input: UndoInput): Promise<Undone> {
  throw new Error('Not written yet.');
}

export async function redo(_app: App, _input: Omit<UndoInput, 'gesture'>): Promise<Undone> {
  throw new Error('Not written yet.');
}
