import type { Checking } from './app/context.ts';
import { allChecks } from './checks/registry.ts';
import { checkDefaults } from './resources/check-defaults.ts';
import { loadLexicon } from './resources/lexicon.ts';
import { createMemo } from './text/memo.ts';

/** Reads what is looked up; opens no database. */
export async function wireChecking(): Promise<Checking> {
  return {
    lexicon: await loadLexicon(),
    checks: allChecks,
    defaults: checkDefaults(),
    clock: Date.now,
    memo: createMemo(),
  };
}
