import type { Side } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';

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
  if (!row) return null;
  return {
    language: row.language,
    passages: fromJson(row.passages),
    gaps: fromJson(row.gaps),
    newline: row.newline === '\r\n' ? '\r\n' : '\n',
    metadata: fromJson(row.metadata),
  };
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
  return {
    metadata: row ? fromJson(row.metadata) : {},
    newline: row?.newline === '\r\n' ? '\r\n' : '\n',
  };
}
