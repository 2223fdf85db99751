import type { CheckSetting } from '../engine/choice.ts';
import type { Reader, Writer } from './roles.ts';

// A key has no null in it, so all pairs together have a name that no pair has.
const allPairs = '*';

/** What is set of the checks, for all language pairs and for single ones. */
export async function listCheckSettings(db: Reader): Promise<CheckSetting[]> {
  const rows = await db
    .selectFrom('check_settings')
    .select(['check_id', 'pair', 'enabled', 'severity'])
    .orderBy('check_id')
    .orderBy('pair')
    .execute();
  return rows.map((row) => ({
    check: row.check_id,
    pair: row.pair === allPairs ? null : row.pair,
    enabled: row.enabled === null ? null : row.enabled === 1,
    severity: row.severity as CheckSetting['severity'],
  }));
}

/**
 * Keeps a setting in place of the one of the same check and pair; one that sets nothing goes.
 *
 * @param at UTC milliseconds
 */
export async function keepCheckSetting(
  db: Writer,
  { check, pair, enabled, severity }: CheckSetting,
  author: string,
  at: number,
): Promise<void> {
  const key = { check_id: check, pair: pair ?? allPairs };
  if (enabled === null && severity === null) {
    await db
      .deleteFrom('check_settings')
      .where('check_id', '=', key.check_id)
      .where('pair', '=', key.pair)
      .execute();
    return;
  }
  const values = {
    enabled: enabled === null ? null : Number(enabled),
    severity,
    author,
    changed_at: at,
  };
  await db
    .insertInto('check_settings')
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(['check_id', 'pair']).doUpdateSet(values))
    .execute();
}
