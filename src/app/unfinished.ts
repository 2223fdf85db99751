import type { ReviewedPassage } from '../review/article.ts';
import type { Store } from '../store/open.ts';
import { addPassages } from '../store/passages.ts';
import type { Writer } from '../store/roles.ts';
import { listUnfinished, removeUnfinished } from '../store/unfinished.ts';
import type { App } from './context.ts';

/** So many are on the disk within some twenty milliseconds, and nobody's correction waits longer. */
export const passagesAtOnce = 2_000;

/**
 * Keeps the other passages of a long article, some at a time: others write between them. Until it
 * is finished the article is for nobody to see, and nothing is left of one that breaks off.
 *
 * @param finish makes it one like others
 */
export async function keepRest(
  store: Store,
  article: string,
  passages: readonly ReviewedPassage[],
  finish: (db: Writer) => Promise<void>,
): Promise<void> {
  try {
    for (let start = 0; start < passages.length; start += passagesAtOnce) {
      const some = passages.slice(start, start + passagesAtOnce);
      await store.write((db) => addPassages(db, article, some));
    }
    await store.write(finish);
  } catch (error) {
    // What cannot be removed now is removed at a later start.
    await store.write((db) => removeUnfinished(db, article)).catch(() => {});
    throw error;
  }
}

const hour = 60 * 60 * 1000;

/** Removes what is left of imports that a killed program was at; another may be at a younger one. */
export const removeAbandoned = ({ store, clock }: App): Promise<void> =>
  store.write(async (db) => {
    for (const article of await listUnfinished(db, clock() - hour)) {
      await removeUnfinished(db, article);
    }
  });
