import { fromJson, toJson } from './json.ts';
import type { Reader, Writer } from './roles.ts';

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
    .orderBy('english')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    english: row.english,
    sourceForms: fromJson(row.source_forms),
    note: row.note,
    author: row.author,
    changedAt: Number(row.changed_at),
  }));
}

/** Adds an entry, or writes over the one of the same id. */
export async function keepHouseName(db: Writer, name: HouseName): Promise<void> {
  const values = {
    english: name.english,
    source_forms: toJson(name.sourceForms),
    note: name.note,
    author: name.author,
    changed_at: name.changedAt,
  };
  await db
    .insertInto('house_names')
    .values({ id: name.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function removeHouseName(db: Writer, id: string): Promise<void> {
  await db.deleteFrom('house_names').where('id', '=', id).execute();
}
