import { setImmediate } from 'node:timers/promises';
import type { Side } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';
import type { DocumentRow } from './schema.ts';

/** Keeps a text as it came in, for ever: the machine's, or a version of the source. */
export async function addDocument(
  db: Writer,
  key: { readonly article: string; readonly side: Side; readonly version: number },
  document: Document,
  at: number,
): Promise<void> {
  await db
    .insertInto('documents')
    .values({
      ...key,
      language: document.language,
      newline: document.newline,
      gaps: toJson(document.gaps),
      metadata: toJson(document.metadata),
      passages: toJson(document.passages),
      added_at: at,
    })
    .execute();
}

/** A text as it came in, or null when there is none of that side and version. */
export async function findDocument(
  db: Reader,
  article: string,
  side: Side,
  version: number,
): Promise<Document | null> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('article', '=', article)
    .where('side', '=', side)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? documentOf(row) : null;
}

/** A text as it came in, with where it belongs and when it came (UTC milliseconds). */
export interface KeptDocument {
  readonly side: Side;
  readonly version: number;
  readonly addedAt: number;
  readonly document: Document;
}

/** Every text that came in for an article: the machine's and all versions of the source. */
export async function listDocuments(db: Reader, article: string): Promise<KeptDocument[]> {
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where('article', '=', article)
    .orderBy('side')
    .orderBy('version')
    .execute();
  const documents: KeptDocument[] = [];
  for (const row of rows) {
    // Others are served between two long texts.
    await setImmediate();
    documents.push({
      side: row.side === 'source' ? 'source' : 'target',
      version: row.version,
      addedAt: Number(row.added_at),
      document: documentOf(row),
    });
  }
  return documents;
}

/** Which way of writing line ends a text had, and its facts, without its passages. */
export async function findMetadata(
  db: Reader,
  article: string,
  side: Side,
  version: number,
): Promise<Pick<Document, 'metadata' | 'newline'>> {
  const row = await db
    .selectFrom('documents')
    .select(['metadata', 'newline'])
    .where('article', '=', article)
    .where('side', '=', side)
    .where('version', '=', version)
    .executeTakeFirst();
  return { metadata: row ? fromJson(row.metadata) : {}, newline: newlineOf(row?.newline) };
}

const documentOf = (row: DocumentRow): Document => ({
  language: row.language,
  passages: fromJson(row.passages),
  gaps: fromJson(row.gaps),
  newline: newlineOf(row.newline),
  metadata: fromJson(row.metadata),
});

const newlineOf = (kept: string | undefined): Document['newline'] =>
  kept === '\r\n' ? '\r\n' : '\n';
