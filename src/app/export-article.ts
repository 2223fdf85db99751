import type { Format } from '../formats/format.ts';
import { formatOf } from '../formats/registry.ts';
import { fold, romanise } from '../names/romanise.ts';
import { type ArticleRecord, updateArticle } from '../store/articles.ts';
import { addEvent } from '../store/events.ts';
import type { Writer } from '../store/roles.ts';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { editionOf, readKept } from './edition.ts';
import { newId } from './ids.ts';
import { loadArticle, loadRecord } from './load.ts';
import { checkArticle, readToCheck } from './report.ts';

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
  readonly body: string | Uint8Array;
}

/**
 * Writes an article in a format. An approved article is marked as exported by it.
 *
 * @throws LekturaError `not-found`, or `bad-input` for a format that is not there
 */
export async function exportArticle(app: App, input: ExportInput): Promise<Exported> {
  const format = formatOf(input.format);
  const write = format?.write;
  if (!write) {
    throw new LekturaError('bad-input', `Articles are not written as “${input.format}”.`);
  }
  const { seen, kept } = await app.store.read(async (db) => ({
    seen: await readToCheck(app, db, await loadArticle(db, input.article)),
    kept: await readKept(db, input.article),
  }));
  const at = app.clock();
  const edition = editionOf(seen, kept, await checkArticle(app, seen), at);
  const body = await write(edition, { furniture: input.furniture });
  await app.store.write((db) => keepExport(db, format, input, seen.record, at));
  const { id, title, targetLanguage } = seen.record;
  return {
    fileName: `${fileStem(title, targetLanguage) || id}${format.extension}`,
    mediaType: format.mediaType,
    body,
  };
}

/** Tells that an article was written; what was corrected meanwhile has not been exported. */
async function keepExport(
  db: Writer,
  format: Format,
  { furniture, editor }: ExportInput,
  written: ArticleRecord,
  at: number,
): Promise<void> {
  const record = await loadRecord(db, written.id);
  if (record.state === 'approved' && record.revision === written.revision) {
    await updateArticle(db, { ...record, state: 'exported' });
  }
  await addEvent(db, {
    id: newId(),
    article: record.id,
    kind: 'exported',
    author: editor.name,
    at,
    detail: { format: format.id, furniture },
  });
}

// Headlines are long and file systems are not patient with them.
const longestStem = 60;

const fileStem = (title: string, language: string): string =>
  fold(romanise(title, language))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestStem)
    .replace(/^-+|-+$/g, '');
