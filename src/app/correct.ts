import type { Mark } from '../text/passage.ts';
import type { App, Editor } from './context.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';

export interface CorrectInput {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly text: string;
  /** Left out, the marks are carried along with the text. */
  readonly marks?: readonly Mark[];
  readonly editor: Editor;
  /** The check and the issue that prompted it, if one did. */
  readonly check?: string;
  readonly issue?: string;
}

export async function correct(
  _app: App,
  _input: CorrectInput,
): Promise<Saved | Unchanged | Conflict> {
  throw new Error('Not written yet.');
}
