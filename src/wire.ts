import { assess } from './app/assess.ts';
import type { App, Checking } from './app/context.ts';
import { readFile } from './app/read-file.ts';
import { writeEdition } from './app/write-edition.ts';
import { loadDictionaries } from './resources/dictionaries.ts';
import { openStore } from './store/open.ts';
import { wireChecking } from './wire-checking.ts';

/**
 * Puts the program together around the database of a folder. Whoever calls it closes the store.
 *
 * @param checking wires what checks need, once the database is open
 * @throws LekturaError in a sentence, when the folder or its database cannot be used
 */
export async function wire(
  dataFolder: string,
  checking: () => Checking | Promise<Checking> = wireChecking,
): Promise<App> {
  const store = await openStore(dataFolder);
  try {
    return {
      ...(await checking()),
      store,
      assess: async (...task) => {
        await loadDictionaries();
        return assess(...task);
      },
      readFile,
      writeEdition,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
