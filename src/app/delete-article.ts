import type { App, Editor } from './context.ts';

export async function deleteArticle(
  _app: App,
  _input: { article: string; editor: Editor },
): Promise<void> {
  throw new Error('Not written yet.');
}

export async function undeleteArticle(
  _app: App,
  _input: { article: string; editor: Editor },
): Promise<void> {
  throw new Error('Not written yet.');
}
