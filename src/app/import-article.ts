import type { Document } from '../text/document.ts';
import type { App, Editor } from './context.ts';

export interface ImportInput {
  /** Null when the translation comes alone. */
  readonly source: Document | null;
  readonly target: Document;
  readonly editor: Editor;
  /** A name for the Desk; the headline when it is left out. */
  readonly title?: string;
}

export async function importArticle(_app: App, _input: ImportInput): Promise<{ article: string }> {
  throw new Error('Not written yet.');
}
