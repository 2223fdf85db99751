import type { DismissalScope } from '../review/dismissal.ts';
import type { App, Editor } from './context.ts';

export interface DismissInput {
  readonly article: string;
  readonly issue: string;
  /** The place; needed for the scope `place`. */
  readonly fingerprint?: string;
  readonly scope: DismissalScope;
  readonly editor: Editor;
}

export async function dismiss(_app: App, _input: DismissInput): Promise<{ dismissal: string }> {
  throw new Error('Not written yet.');
}

export interface RestoreDismissalInput {
  readonly dismissal: string;
  readonly editor: Editor;
}

export async function restoreDismissal(
  _app: App,
  _input: RestoreDismissalInput,
): Promise<{ article: string }> {
  throw new Error('Not written yet.');
}
