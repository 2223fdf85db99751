import { createHash } from 'node:crypto';
import type { Side } from '../text/bitext.ts';
import type { Reader, Writer } from './roles.ts';

/** The file that a side of an article came in; a file of pairs is that of the translation. */
export interface Original {
  readonly side: Side;
  /** That of the document which was read from it. */
  readonly version: number;
  /** An id of the table of formats. */
  readonly format: string;
  readonly fileName: string | null;
  /** How its bytes were read, as people call it; null for an archive. */
  readonly encoding: string | null;
  /** Which of the contents of the file the article is, counted from 0. */
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** Keeps the file of a document. One that several articles came in is kept once. */
export async function addOriginal(db: Writer, article: string, original: Original): Promise<void> {
  const { bytes, fileName, ...columns } = original;
  const file = createHash('sha256').update(bytes).digest('hex');
  await db
    .insertInto('files')
    .values({ id: file, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await db
    .insertInto('originals')
    .values({ ...columns, article, file_name: fileName, file })
    .execute();
}

/** The files of an article, by side and version. */
export async function listOriginals(db: Reader, article: string): Promise<Original[]> {
  const rows = await db
    .selectFrom('originals')
    .innerJoin('files', 'files.id', 'originals.file')
    .select(['side', 'version', 'format', 'file_name', 'encoding', 'part', 'bytes'])
    .where('article', '=', article)
    .orderBy('side')
    .orderBy('version')
    .execute();
  return rows.map(({ side, file_name, ...row }) => ({
    ...row,
    side: side === 'source' ? 'source' : 'target',
    fileName: file_name,
  }));
}
