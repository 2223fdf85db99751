import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { exportArticle } from './export-article.ts';

export interface ExportSeveralInput {
  readonly articles: readonly string[];
  /** An id of the table of formats. */
  readonly format: string;
  readonly furniture: boolean;
  readonly editor: Editor;
}

/** A file of a bundle. */
export interface BundledFile {
  readonly fileName: string;
  readonly body: Uint8Array;
}

/**
 * Writes several articles in one format, one after the other, so that only one is held at a time.
 * File names that would be alike are numbered. An article that cannot be written is told in a last
 * file, `not-exported.txt`, and the others are not lost by it.
 */
export async function* exportSeveral(
  app: App,
  { articles, ...input }: ExportSeveralInput,
): AsyncGenerator<BundledFile> {
  const taken = new Map<string, number>();
  const refused: string[] = [];
  for (const article of articles) {
    try {
      const { fileName, body } = await exportArticle(app, { article, ...input });
      yield { fileName: distinct(fileName, taken), body: bytesOf(body) };
    } catch (error) {
      if (!(error instanceof LekturaError)) throw error;
      refused.push(`${article}: ${error.message}\r\n`);
    }
  }
  if (refused.length > 0) yield { fileName: 'not-exported.txt', body: bytesOf(refused.join('')) };
}

/** `story.txt`, and `story-2.txt` for the next that would be called so. */
function distinct(fileName: string, taken: Map<string, number>): string {
  const count = (taken.get(fileName) ?? 0) + 1;
  taken.set(fileName, count);
  if (count === 1) return fileName;
  const dot = fileName.indexOf('.');
  return distinct(`${fileName.slice(0, dot)}-${count}${fileName.slice(dot)}`, taken);
}

const bytesOf = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;
