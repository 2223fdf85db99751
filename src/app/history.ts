import type { Correction } from '../review/correction.ts';
import type { App, Editor } from './context.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';

export interface HistoryEntry {
  readonly correction: Correction;
  /** The passage's whole text before and after, for a word diff. */
  readonly before: string;
  readonly after: string;
  /** The passage's revision after it, for `restore`. */
  readonly revision: number;
  readonly undone: boolean;
}

/** The corrections of an article, or of one passage, newest first. */
export async function history(
  _app: App,
  _input: { article: string; passage?: string },
): Promise<HistoryEntry[]> {
  throw new Error('Not written yet.');
}

export interface RestoreInput {
  readonly article: string;
  readonly passage: string;
  /** The revision whose text shall stand again. */
  readonly revision: number;
  readonly baseRevision: number;
  readonly editor: Editor;
}

export async function restore(
  _app: App,
  _input: RestoreInput,
): Promise<Saved | Unchanged | Conflict> {
  throw new Error('Not written yet.');
}
