import type { Correction, Origin } from '../review/correction.ts';
import { passageOf } from '../review/correction.ts';
import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';
import type { CorrectionRow } from './schema.ts';

/** The history of an article, or what concerns one of its passages, oldest first. */
export async function listCorrections(
  db: Reader,
  article: string,
  only: { readonly passage?: string; readonly gesture?: string; readonly from?: number } = {},
): Promise<Correction[]> {
  let query = db.selectFrom('corrections').selectAll().where('article', '=', article);
  if (only.passage !== undefined) query = query.where('passage', '=', only.passage);
  if (only.gesture !== undefined) query = query.where('gesture', '=', only.gesture);
  if (only.from !== undefined) query = query.where('number', '>=', only.from);
  return (await query.orderBy('number').execute()).map(correctionOf);
}

/** Adds to the history, which is never changed and never shortened. */
export async function addCorrection(db: Writer, correction: Correction): Promise<void> {
  await db
    .insertInto('corrections')
    .values({
      id: correction.id,
      article: correction.article,
      number: correction.number,
      gesture: correction.gesture,
      passage: passageOf(correction.change),
      change: toJson(correction.change),
      base_revision: correction.baseRevision,
      author: correction.author,
      made_at: correction.at,
      origin: correction.origin,
      check_id: correction.check,
      issue: correction.issue,
      undoes: correction.undoes,
      source_version: correction.sourceVersion,
    })
    .execute();
}

const correctionOf = (row: CorrectionRow): Correction => ({
  id: row.id,
  article: row.article,
  number: row.number,
  gesture: row.gesture,
  change: fromJson(row.change),
  baseRevision: row.base_revision,
  author: row.author,
  at: Number(row.made_at),
  origin: row.origin as Origin,
  check: row.check_id,
  issue: row.issue,
  undoes: row.undoes,
  sourceVersion: row.source_version,
});
