import { setImmediate } from 'node:timers/promises';
import type { ReviewedPassage } from '../review/article.ts';
import type { Mark, PassageKind } from '../text/passage.ts';
import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';
import type { PassageRow } from './schema.ts';

/** The passages of an article as they now stand, in no order: the rows tell it. */
export async function listPassages(
  db: Reader,
  article: string,
  only: { readonly ids?: readonly string[] } = {},
): Promise<ReviewedPassage[]> {
  if (only.ids?.length === 0) return [];
  const query = db.selectFrom('passages').selectAll().where('article', '=', article);
  if (only.ids) return (await query.where('id', 'in', only.ids).execute()).map(passageOf);
  const passages: ReviewedPassage[] = [];
  for (let last = ''; ; ) {
    const some = await query.where('id', '>', last).orderBy('id').limit(rowsRead).execute();
    for (const row of some) passages.push(passageOf(row));
    if (some.length < rowsRead) return passages;
    last = some.at(-1)?.id ?? '';
    // Others are served between the pages of a long text.
    await setImmediate();
  }
}

// So many are read within some ten milliseconds.
const rowsRead = 2_000;

/**
 * How many passages of each article, or of some, are confirmed, of how many; furniture is left
 * out.
 */
export async function countConfirmed(
  db: Reader,
  articles: readonly string[] | null = null,
): Promise<Map<string, { confirmed: number; passages: number }>> {
  if (articles?.length === 0) return new Map();
  let query = db
    .selectFrom('passages')
    .select((select) => [
      'article',
      select.fn.countAll().as('passages'),
      select.fn.count('confirmed_by').as('confirmed'),
    ])
    .where('side', '=', 'target')
    .where('kind', '<>', 'furniture')
    .groupBy('article');
  if (articles) query = query.where('article', 'in', articles);
  const rows = await query.execute();
  return new Map(
    rows.map(({ article, confirmed, passages }) => [
      article,
      { confirmed: Number(confirmed), passages: Number(passages) },
    ]),
  );
}

// So few that a statement takes some milliseconds, and that others are served between two.
const rowsAtOnce = 250;

export async function addPassages(
  db: Writer,
  article: string,
  passages: readonly ReviewedPassage[],
): Promise<void> {
  for (let start = 0; start < passages.length; start += rowsAtOnce) {
    if (start > 0) await setImmediate();
    const values = passages
      .slice(start, start + rowsAtOnce)
      .map((passage) => ({ article, id: passage.id, ...columnsOf(passage) }));
    await db.insertInto('passages').values(values).execute();
  }
}

export async function updatePassage(
  db: Writer,
  article: string,
  passage: ReviewedPassage,
): Promise<void> {
  await db
    .updateTable('passages')
    .set(columnsOf(passage))
    .where('article', '=', article)
    .where('id', '=', passage.id)
    .execute();
}

/** Takes a passage out of what stands; history and the texts as they came in keep it. */
export async function removePassage(db: Writer, article: string, id: string): Promise<void> {
  await db.deleteFrom('passages').where('article', '=', article).where('id', '=', id).execute();
}

const columnsOf = (passage: ReviewedPassage): Omit<PassageRow, 'article' | 'id'> => ({
  side: passage.side,
  kind: passage.kind,
  text: passage.text,
  marks: toJson(passage.marks),
  revision: passage.revision,
  machine_text: passage.machineText,
  machine_index: passage.machineIndex,
  confirmed_by: passage.confirmedBy,
});

const passageOf = (row: PassageRow): ReviewedPassage => ({
  id: row.id,
  side: row.side === 'source' ? 'source' : 'target',
  kind: row.kind as PassageKind,
  text: row.text,
  marks: row.marks === '[]' ? unmarked : fromJson(row.marks),
  revision: row.revision,
  // Most passages stand as they came: their two texts are then one in memory.
  machineText: row.machine_text === row.text ? row.text : row.machine_text,
  machineIndex: row.machine_index,
  confirmed: row.confirmed_by !== null,
  confirmedBy: row.confirmed_by,
});

const unmarked: readonly Mark[] = [];
