import type { Report } from '../engine/run.ts';
import { formatOf } from '../formats/registry.ts';
import { fold, romanise } from '../names/romanise.ts';
import { type Dismissal, sortOut } from '../review/dismissal.ts';
import { changedPassages, documentOfPassages } from '../review/edition.ts';
import type { Standing } from '../review/standing.ts';
import { type ArticleRecord, updateArticle } from '../store/articles.ts';
import { listCorrections } from '../store/corrections.ts';
import { listDismissals } from '../store/dismissals.ts';
import { listDocuments } from '../store/documents.ts';
import { addEvent, listEvents } from '../store/events.ts';
import type { Reader } from '../store/roles.ts';
import type { Side } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import type { Edition } from '../text/edition.ts';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { newId } from './ids.ts';
import type { Loaded } from './load.ts';
import { writeChecked } from './report.ts';

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
  return writeChecked(app, input.article, async (db, loaded, { report }) => {
    const { record } = loaded;
    const at = app.clock();
    const body = write(await editionOf(db, loaded, report, at), { furniture: input.furniture });
    if (record.state === 'approved') await updateArticle(db, { ...record, state: 'exported' });
    await addEvent(db, {
      id: newId(),
      article: record.id,
      kind: 'exported',
      author: input.editor.name,
      at,
      detail: { format: format.id, furniture: input.furniture },
    });
    return {
      fileName: `${fileStem(record.title, record.targetLanguage) || record.id}${format.extension}`,
      mediaType: format.mediaType,
      body,
    };
  });
}

/** An article as writers see it. */
async function editionOf(
  db: Reader,
  loaded: Loaded,
  report: Report,
  madeAt: number,
): Promise<Edition> {
  const { record, standing } = loaded;
  const { id, sourceVersion } = record;
  const documents = await listDocuments(db, id);
  const came = (side: Side, version: number): Document | undefined =>
    documents.find((one) => one.side === side && one.version === version)?.document;
  const machine = came('target', 1);
  if (!machine) throw new Error(`The machine's text of ${id} is missing.`);
  const source = came('source', sourceVersion);
  const corrections = await listCorrections(db, id);
  const dismissals = await listDismissals(db, id);
  const events = await listEvents(db, id);
  return {
    title: record.title,
    source: source ? documentOfPassages(source, standing.source ?? []) : null,
    target: documentOfPassages(machine, standing.target),
    madeAt,
    changes: () => changedPassages(machine, standing.target),
    record: () =>
      recordOf(record, standing, {
        exportedAt: madeAt,
        documents,
        corrections,
        dismissals,
        ...findingsOf(report, dismissals),
        events,
      }),
  };
}

/** What the checks find: open, and dismissed with the dismissal that holds it. */
function findingsOf({ findings }: Report, dismissals: readonly Dismissal[]) {
  const { open, dismissed } = sortOut(findings, dismissals);
  return {
    findings: open,
    dismissedFindings: dismissed.map(({ finding, dismissal }) => ({
      ...finding,
      dismissal: dismissal.id,
    })),
  };
}

/** As `articleRecord` describes it. */
const recordOf = (
  record: ArticleRecord,
  { source, target, rows }: Standing,
  { exportedAt, ...kept }: { readonly exportedAt: number; readonly [part: string]: unknown },
) => ({
  schemaVersion: 1,
  exportedAt,
  article: {
    id: record.id,
    title: record.title,
    state: record.state,
    sourceLanguage: record.sourceLanguage,
    targetLanguage: record.targetLanguage,
    sourceVersion: record.sourceVersion,
    revision: record.revision,
    editor: record.editor,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  },
  source,
  target,
  rows,
  ...kept,
});

// Headlines are long and file systems are not patient with them.
const longestStem = 60;

const fileStem = (title: string, language: string): string =>
  fold(romanise(title, language))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestStem)
    .replace(/^-+|-+$/g, '');
