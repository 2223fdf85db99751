import { fold } from '../review/change.ts';
import type { Correction } from '../review/correction.ts';
import type { Dismissal } from '../review/dismissal.ts';
import { passagesOf, type Standing } from '../review/standing.ts';
import type { ArticleRecord } from '../store/articles.ts';
import type { TakenBack } from '../store/dismissals.ts';
import type { KeptDocument } from '../store/documents.ts';
import type { ArticleEvent } from '../store/events.ts';
import type { Gesture } from '../store/gestures.ts';
import type { Original } from '../store/originals.ts';
import type { Visits } from '../store/visits.ts';
import type { Document } from '../text/document.ts';
import { LekturaError } from '../text/error.ts';
import { canonicalLanguage } from '../text/language.ts';
import { articleRecord } from './article-record.ts';
import { cleanDocument, cleanMarks } from './clean.ts';

/** An article as a JSON export holds it, found to be whole. */
export interface KeptRecord {
  readonly article: Omit<ArticleRecord, 'deletedAt'>;
  readonly standing: Standing;
  /** The translation as it came in. */
  readonly machine: Document;
  readonly documents: readonly KeptDocument[];
  readonly originals: readonly Original[];
  readonly gestures: readonly Gesture[];
  readonly corrections: readonly Correction[];
  readonly dismissals: readonly Dismissal[];
  readonly takenBack: readonly TakenBack[];
  readonly events: readonly ArticleEvent[];
  readonly visits: readonly Visits[];
}

/**
 * Reads a JSON export and holds it to what the program keeps to: that what stands is what the
 * history makes of the texts as they came in. A file that somebody has changed is told so, rather
 * than taken in to break later.
 *
 * @throws LekturaError `bad-input` in a sentence with the place
 */
export function keptRecord(text: string): KeptRecord {
  const record = parsed(text);
  const { id } = record.article;
  const own = { article: id };
  // The schema says the same as these types, but for what may be left out or `undefined`.
  const documents = record.documents as unknown as readonly KeptDocument[];
  const corrections = record.corrections as unknown as readonly Correction[];
  const events = record.events as readonly ArticleEvent[];
  const { sourceLanguage, targetLanguage } = record.article;
  for (const tag of [sourceLanguage ?? 'und', targetLanguage]) {
    if (canonicalLanguage(tag) === null) throw broken('article');
  }
  for (const { document } of documents) holdClean(document);
  const machine = documents.find((one) => one.side === 'target' && one.version === 1)?.document;
  if (!machine) throw broken('documents');
  const standing = told(record, machine, documents, corrections, events);
  if (corrections.some(({ number }, index) => number !== index + 1)) throw broken('corrections');
  if (corrections.length !== record.article.revision) throw broken('article.revision');
  const gestures = record.gestures.map((gesture) => ({ ...gesture, ...own }));
  const { dismissals, takenBackDismissals: takenBack } = record;
  holdIds('gestures', gestures, id);
  holdIds('corrections', corrections, id);
  holdIds('events', events, id);
  holdIds(
    'dismissals',
    [...dismissals.filter(({ scope }) => scope !== 'always'), ...takenBack],
    id,
  );
  holdReferences(gestures, corrections);
  return {
    article: { ...record.article, rows: standing.rows },
    standing,
    machine,
    documents,
    originals: record.originals.map((original) => ({
      ...original,
      bytes: Uint8Array.from(Buffer.from(original.bytes, 'base64')),
    })),
    gestures,
    corrections,
    dismissals,
    takenBack,
    events,
    visits: record.visits.map((visit) => ({ ...visit, ...own })),
  };
}

function parsed(text: string): ReturnType<typeof articleRecord.parse> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new LekturaError('bad-input', `This is no JSON that can be read: ${reason}.`);
  }
  const result = articleRecord.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue && issue.path.length > 0 ? issue.path.join('.') : 'the beginning';
  throw new LekturaError(
    'bad-input',
    `This is no whole export of an article: at ${place}, ${issue?.message ?? 'something is wrong'}.`,
  );
}

/** What stands, found to be what the history makes of what came in. */
function told(
  record: ReturnType<typeof articleRecord.parse>,
  machine: Document,
  documents: readonly KeptDocument[],
  corrections: readonly Correction[],
  events: readonly ArticleEvent[],
): Standing {
  const sources = (version: number) => {
    const came = documents.find((one) => one.side === 'source' && one.version === version);
    return came ? passagesOf(came.document, 'source', version) : null;
  };
  const changes = corrections.map(({ change }) => change);
  let standing: Standing;
  try {
    standing = fold(firstOf(machine, sources, events), changes, sources);
  } catch {
    throw broken('corrections');
  }
  const { source, target, rows, rowsRevision } = standing;
  if (!isSame(source, record.source)) throw broken('source');
  if ((source === null) !== (record.article.sourceLanguage === null)) throw broken('article');
  if (!isSame(target, record.target)) throw broken('target');
  if (!isSame(rows, record.rows)) throw broken('rows');
  if (rowsRevision !== record.article.rowsRevision) throw broken('article.rowsRevision');
  return standing;
}

interface Imported {
  readonly rows?: Standing['rows'];
  /** The passages that had been reviewed where the file came from. */
  readonly confirmed?: readonly string[];
}

function firstOf(
  machine: Document,
  sources: (version: number) => Standing['source'],
  events: readonly ArticleEvent[],
): Standing {
  const began = events.find(({ kind }) => kind === 'imported');
  const { rows, confirmed = [] } = (began?.detail ?? {}) as Imported;
  if (!rows) throw broken('events');
  const known = new Set(confirmed);
  return {
    source: rows.some((row) => row.source.length > 0) ? sources(1) : null,
    target: passagesOf(machine, 'target', 1).map((passage) =>
      known.has(passage.id) ? { ...passage, confirmed: true, confirmedBy: 'Import' } : passage,
    ),
    rows,
    rowsRevision: 0,
  };
}

/** What is of this article, each under an id of its own. */
function holdIds(
  place: string,
  all: readonly { readonly id: string; readonly article: string }[],
  article: string,
): void {
  const ids = new Set(all.map((one) => one.id));
  if (ids.size !== all.length || all.some((one) => one.article !== article)) throw broken(place);
}

/** What is spoken of is there, before whatever speaks of it. */
function holdReferences(gestures: readonly Gesture[], corrections: readonly Correction[]): void {
  const begun = new Set<string>();
  for (const { id, root } of gestures) {
    begun.add(id);
    if (!begun.has(root)) throw broken('gestures');
  }
  const made = new Set<string>();
  for (const { id, gesture, undoes } of corrections) {
    if (!begun.has(gesture) || (undoes !== null && !made.has(undoes))) throw broken('corrections');
    made.add(id);
  }
}

/** A text within the limits, and fit to be kept as it is. */
function holdClean(document: Document): void {
  const clean = cleanDocument(document, 'text in this export');
  const isClean = document.passages.every(
    ({ text, marks }, index) =>
      clean.passages[index]?.text === text && isSame(cleanMarks(marks, text), marks),
  );
  if (!isClean) throw broken('documents');
}

/** Whether two values are the same as JSON, whatever the order of their keys. */
const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

const broken = (place: string): LekturaError =>
  new LekturaError(
    'bad-input',
    `This export was changed or is damaged: its “${place}” does not fit the rest. Export the article anew.`,
  );
