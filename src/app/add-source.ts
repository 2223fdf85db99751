import type { Document } from '../text/document.ts';
import type { App, Editor } from './context.ts';

export interface AddSourceInput {
  readonly article: string;
  readonly source: Document;
  readonly editor: Editor;
}

export async function addSource(
  _app: App,
  _input: AddSourceInput,
): Promise<{ sourceVersion: number }> {
  throw new Error('Not written yet.');
}
