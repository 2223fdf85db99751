import { assess } from './app/assess.ts';
import type { App } from './app/context.ts';
import { openStore } from './store/open.ts';
import { wireChecking } from './wire-checking.ts';

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
