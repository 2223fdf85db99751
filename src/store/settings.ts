import type { Reader, Writer } from './roles.ts';

/** What is set for all articles, by its name; what nobody set is not there. */
export async function listSettings(db: Reader): Promise<Map<string, string>> {
  const rows = await db.selectFrom('settings').select(['name', 'value']).execute();
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/**
 * Sets a value in place of the one before; null takes the setting back.
 *
 * @param at UTC milliseconds
 */
export async function keepSetting(
  db: Writer,
  name: string,
  value: string | null,
  author: string,
  at: number,
): Promise<void> {
  if (value === null) {
    await db.deleteFrom('settings').where('name', '=', name).execute();
    return;
  }
  const values = { value, author, changed_at: at };
  await db
    .insertInto('settings')
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute();
}
