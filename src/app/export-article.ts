import type { App, Editor } from './context.ts';

export interface ExportInput {
  readonly article: string;
  /** An id of the table of formats. */
  readonly format: string;
  /** Whether counters, credits and disclaimers are written too. */
  readonly furniture: boolean;
  readonly editor: Editor;
}

export interface Exported {
  /** ASCII letters, digits, hyphens and one extension. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: string;
}

export async function exportArticle(_app: App, _input: ExportInput): Promise<Exported> {
  throw new Error('Not written yet.');
}
