import type { Checking } from './app/context.ts';
import { allChecks } from './checks/registry.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { checkDefaults } from './resources/check-defaults.ts';
import { lexiconOnDemand, loadLexicon } from './resources/lexicon.ts';
import { createMemo } from './text/memo.ts';

/** Reads what is looked up; opens no database. */
export const wireChecking = async (): Promise<Checking> => checkingWith(await loadLexicon());

/** The same for what may end without a check, and then need not have waited for what checks read. */
export const wireOnDemand = (): Checking => checkingWith(lexiconOnDemand());

const checkingWith = (lexicon: Lexicon): Checking => ({
  lexicon,
  checks: allChecks,
  defaults: checkDefaults(),
  clock: Date.now,
  memo: createMemo(),
});
