import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';
import type { HouseNameRow } from './schema.ts';

/** An entry of the house register: how a name is written here, whatever a source calls it. */
export interface HouseName {
  readonly id: string;
  readonly english: string;
  /** The forms a source may have, in any script. */
  readonly sourceForms: readonly string[];
  readonly note: string;
  readonly author: string;
  /** UTC milliseconds. */
  readonly changedAt: number;
}

/** The house register, by its English names. */
export async function listHouseNames(db: Reader): Promise<HouseName[]> {
  const rows = await db
    .selectFrom('house_names')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('english')
    .orderBy('id')
    .execute();
  return rows.map(nameOf);
}

/** The entry of an id, or undefined where there is none or it was deleted. */
export async function findHouseName(db: Reader, id: string): Promise<HouseName | undefined> {
  const row = await db
    .selectFrom('house_names')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row && nameOf(row);
}

/** Adds an entry, or writes over the one of the same id, deleted or not. */
export async function keepHouseName(db: Writer, name: HouseName): Promise<void> {
  const values = {
    english: name.english,
    source_forms: toJson(name.sourceForms),
    note: name.note,
    author: name.author,
    changed_at: name.changedAt,
    deleted_at: null,
  };
  await db
    .insertInto('house_names')
    .values({ id: name.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/**
 * Takes entries out of the register. What was deleted at one moment comes back together.
 *
 * @param at UTC milliseconds
 */
export async function deleteHouseNames(
  db: Writer,
  ids: readonly string[],
  at: number,
): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('house_names')
    .set({ deleted_at: at })
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Brings back what was deleted at a moment, and tells how many entries that are. */
export async function recoverHouseNames(db: Writer, at: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('house_names')
    .set({ deleted_at: null })
    .where('deleted_at', '=', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const nameOf = (row: HouseNameRow): HouseName => ({
  id: row.id,
  english: row.english,
  sourceForms: fromJson(row.source_forms),
  note: row.note,
  author: row.author,
  changedAt: Number(row.changed_at),
});
