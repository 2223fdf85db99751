import { isUtf8 } from 'node:buffer';
import type { Format } from '../formats/format.ts';
import { formatOf } from '../formats/registry.ts';
import { endingsOf } from '../formats/sniff.ts';
import { fold, romanise } from '../names/romanise.ts';
import { type ArticleRecord, updateArticle } from '../store/articles.ts';
import { addEvent } from '../store/events.ts';
import type { Original } from '../store/originals.ts';
import type { Writer } from '../store/roles.ts';
import { LekturaError } from '../text/error.ts';
import { isFurniture } from '../text/passage.ts';
import type { App, Editor } from './context.ts';
import { readKept } from './edition.ts';
import { newId } from './ids.ts';
import { loadArticle, loadRecord } from './load.ts';
import { checkArticle, readToCheck } from './report.ts';
import { type Body, originalIn } from './write-edition.ts';

export interface ExportInput {
  readonly article: string;
  /** An id of the table of formats. */
  readonly format: string;
  /** Whether counters, credits and disclaimers are written too. */
  readonly furniture: boolean;
  /** Whether it is written anew, not into the file it came in: then as a text in UTF-8. */
  readonly anew?: boolean;
  readonly editor: Editor;
}

export interface Exported {
  /** ASCII letters, digits, hyphens and one extension. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: Body;
}

/**
 * Writes an article in a format: into the file it came in, where it came in that format and nothing
 * is to be left out. An approved article is marked as exported by it.
 *
 * @throws LekturaError `not-found`, or `bad-input` for a format that is not there, or that wants a source
 */
export async function exportArticle(app: App, input: ExportInput): Promise<Exported> {
  const format = formatOf(input.format);
  if (!format?.write) {
    throw new LekturaError('bad-input', `Articles are not written as “${input.format}”.`);
  }
  const { seen, kept } = await app.store.read(async (db) => ({
    seen: await readToCheck(app, db, await loadArticle(db, input.article)),
    kept: await readKept(db, input.article),
  }));
  const original = format.update && !input.anew ? originalIn(kept, format) : undefined;
  const { id, title, sourceLanguage, targetLanguage } = seen.record;
  if (format.needsSource && sourceLanguage === null) {
    throw new LekturaError(
      'bad-input',
      `${format.title} holds a source beside its translation, and “${title}” has no source yet. Add it, or choose another format.`,
    );
  }
  const at = app.clock();
  const { furniture } = input;
  const { target } = seen.standing;
  // A file of pairs still holds the source that a newer one has taken the place of.
  const isOutdated = seen.record.sourceVersion > 1 && target.some(({ kind }) => kind === 'segment');
  const fits = !isOutdated && (furniture || !target.some(isFurniture));
  const toWrite = {
    format: format.id,
    article: { record: seen.record, standing: seen.standing },
    kept,
    furniture,
    isUpdate: original !== undefined && fits,
    at,
  };
  const body =
    (await app.writeEdition({ ...toWrite, assessment: null })) ??
    (await app.writeEdition({ ...toWrite, assessment: await checkArticle(app, seen) }));
  if (body === null) throw new Error(`The checks have run, and ${format.id} asks for them.`);
  await app.store.write((db) => keepExport(db, format, input, seen.record, at));
  return {
    fileName: `${fileStem(title, targetLanguage) || id}${endingFor(format, original)}`,
    mediaType: mediaTypeOf(format, original, body),
    body,
  };
}

/** A text that is written into the file it came in may be in the encoding of that file. */
function mediaTypeOf({ mediaType }: Format, original: Original | undefined, body: Body): string {
  const encoding = typeof body === 'string' || isUtf8(body) ? null : (original?.encoding ?? null);
  return encoding === null ? mediaType : mediaType.replace('charset=utf-8', `charset=${encoding}`);
}

/** What the file's name ends in: as it came, where that is an ending of the format. */
const endingFor = (format: Format, original: Original | undefined): string =>
  endingsOf(format).find((ending) => original?.fileName?.toLowerCase().endsWith(ending)) ??
  format.extension;

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
