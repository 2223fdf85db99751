import type { Checking } from '../app/context.ts';
import { type Check, familyOf } from '../engine/check.ts';
import type { TermLists } from '../lexicon/terms.ts';
import { LekturaError } from '../text/error.ts';
import { nearest } from './options.ts';

/** What a house checks with, as plain data that a thread can be told. */
export interface House {
  /** Ids and families of the checks that run; null for all. */
  readonly checks: readonly string[] | null;
  /** Ids and families of those that do not. */
  readonly without: readonly string[];
  readonly terms: TermLists;
}

/**
 * The checks that a house has chosen, with its lists.
 *
 * @throws LekturaError as `chosenOf` does
 */
export const forHouse = (checking: Checking, house: House): Checking => ({
  ...checking,
  lexicon: { ...checking.lexicon, terms: house.terms },
  checks: chosenOf(checking.checks, house),
});

/**
 * Those of the checks that a house has chosen.
 *
 * @throws LekturaError `bad-input` for a name that is neither a check nor a family, with a hint
 */
export function chosenOf(all: readonly Check[], { checks, without }: House): Check[] {
  const ids = all.map(({ id }) => id);
  const names = [...new Set([...ids, ...ids.map(familyOf)])];
  for (const name of [...(checks ?? []), ...without]) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    throw new LekturaError(
      'bad-input',
      `There is no check “${name}”. ${near ? `Did you mean ${near}?` : 'Run lektura checks to see them all.'}`,
    );
  }
  const isNamed = (id: string, list: readonly string[]): boolean =>
    list.includes(id) || list.includes(familyOf(id));
  return all.filter(({ id }) => (checks === null || isNamed(id, checks)) && !isNamed(id, without));
}
