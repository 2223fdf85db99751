import { assess } from './app/assess.ts';
import type { App, Checking } from './app/context.ts';
import { allChecks } from './checks/registry.ts';
import { checkDefaults } from './resources/check-defaults.ts';
import { loadLexicon } from './resources/lexicon.ts';
import { openStore } from './store/open.ts';
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

/**
 * Puts the program together around the database of a folder. Whoever calls it closes the store.
 *
 * @throws LekturaError in a sentence, when the folder or its database cannot be used
 */
export async function wire(dataFolder: string): Promise<App> {
  const store = await openStore(dataFolder);
  try {
    const checking = await wireChecking();
    return { ...checking, store, assess: async (...task) => assess(...task) };
  } catch (error) {
    await store.close();
    throw error;
  }
}
