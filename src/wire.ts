import type { App } from './app/context.ts';
import { allChecks } from './checks/registry.ts';
import { loadLexicon } from './resources/lexicon.ts';
import { openStore } from './store/open.ts';
import { createMemo } from './text/memo.ts';

/** What checking needs and the store does not: enough for the commands that keep nothing. */
export type Checking = Omit<App, 'store'>;

/** Reads what is looked up; opens no database. */
export async function wireChecking(): Promise<Checking> {
  return {
    lexicon: await loadLexicon(),
    checks: allChecks,
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
  const [store, checking] = await Promise.all([openStore(dataFolder), wireChecking()]);
  return { ...checking, store };
}
