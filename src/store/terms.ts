import type { Reader, Writer } from './roles.ts';
import type { TermRow } from './schema.ts';

/** What a list of terms is for. */
export const termKinds = ['glossary', 'forbidden'] as const;

export type TermKind = (typeof termKinds)[number];

/** A line of a house's list. */
export interface HouseTerm {
  readonly id: string;
  readonly kind: TermKind;
  /** A language pair (`sr-en`); null is all pairs. */
  readonly pair: string | null;
  /** Of a glossary the source's word, of a forbidden list the word that is not written. */
  readonly term: string;
  /** What the translation is to say; empty for a forbidden word without a better one. */
  readonly wanted: string;
  /** How a source term is looked for, as the lexicon names it; empty for a forbidden word. */
  readonly match: string;
  readonly author: string;
  /** UTC milliseconds. */
  readonly changedAt: number;
}

// As with settings of checks: all pairs together have a name that no pair has.
const allPairs = '*';

/** The terms of a list, or of all lists, in the order of the alphabet. */
export async function listTerms(
  db: Reader,
  filter: { readonly kind?: TermKind; readonly pairs?: readonly (string | null)[] } = {},
): Promise<HouseTerm[]> {
  let query = db.selectFrom('terms').selectAll().where('deleted_at', 'is', null);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.pairs) {
    query = query.where(
      'pair',
      'in',
      filter.pairs.map((pair) => pair ?? allPairs),
    );
  }
  const rows = await query.orderBy('term').orderBy('id').execute();
  return rows.map(termOf);
}

/** Adds terms, or writes over those of the same id. */
export async function keepTerms(db: Writer, terms: readonly HouseTerm[]): Promise<void> {
  for (const { id, kind, pair, term, wanted, match, author, changedAt } of terms) {
    const values = {
      kind,
      pair: pair ?? allPairs,
      term,
      wanted,
      match,
      author,
      changed_at: changedAt,
      deleted_at: null,
    };
    await db
      .insertInto('terms')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
}

/**
 * Takes terms out of their lists. What was deleted at one moment comes back together.
 *
 * @param at UTC milliseconds
 */
export async function deleteTerms(db: Writer, ids: readonly string[], at: number): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('terms')
    .set({ deleted_at: at })
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Brings back what was deleted at a moment, and tells how many terms that are. */
export async function recoverTerms(db: Writer, at: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('terms')
    .set({ deleted_at: null })
    .where('deleted_at', '=', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const termOf = (row: TermRow): HouseTerm => ({
  id: row.id,
  kind: row.kind === 'forbidden' ? 'forbidden' : 'glossary',
  pair: row.pair === allPairs ? null : row.pair,
  term: row.term,
  wanted: row.wanted,
  match: row.match,
  author: row.author,
  changedAt: Number(row.changed_at),
});
