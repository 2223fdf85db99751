import type { App } from './context.ts';
import { readKept } from './edition.ts';
import { type Loaded, loadArticle } from './load.ts';
import { type Receipt, receiptOf } from './receipt-of.ts';
import { checkArticle, readToCheck } from './report.ts';

/** What is told of an article beside its receipt. */
export interface ReceiptOf {
  readonly article: Loaded;
  readonly receipt: Receipt;
  /** Ids of the checks that are switched off for its languages. */
  readonly disabled: readonly string[];
  readonly madeAt: number;
}

/**
 * The receipt of an article as it stands.
 *
 * @throws LekturaError `not-found` for an article that is not there, or was deleted
 */
export async function receipt(app: App, article: string): Promise<ReceiptOf> {
  const { unchecked, kept } = await app.store.read(async (db) => ({
    unchecked: await readToCheck(app, db, await loadArticle(db, article)),
    kept: await readKept(db, article),
  }));
  const { report } = await checkArticle(app, unchecked);
  return {
    article: unchecked,
    receipt: receiptOf(unchecked, kept, report),
    disabled: unchecked.task.choice.disabled,
    madeAt: app.clock(),
  };
}
