import type { App, Editor } from './context.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';

export interface ConfirmInput {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly confirmed: boolean;
  readonly editor: Editor;
}

export async function confirm(
  _app: App,
  _input: ConfirmInput,
): Promise<Saved | Unchanged | Conflict> {
  throw new Error('Not written yet.');
}
