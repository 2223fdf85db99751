import { type Correction, passageOf } from '../review/correction.ts';
import type { ArticleChanges } from '../review/live.ts';
import { listCorrections } from '../store/corrections.ts';
import { listPassages } from '../store/passages.ts';
import type { App } from './context.ts';
import { loadRecord } from './load.ts';

/**
 * What others have to be told of an article they look at.
 *
 * @param since the revision of the article that they know
 * @throws LekturaError `not-found` for an article that is not there, or was deleted
 */
export async function changesSince(
  app: App,
  article: string,
  since: number,
): Promise<ArticleChanges> {
  return app.store.read(async (db) => {
    const { revision, state } = await loadRecord(db, article);
    const corrections =
      revision === since ? [] : await listCorrections(db, article, { from: since + 1 });
    const lastOf = new Map<string, Correction>();
    for (const correction of corrections) {
      const passage = passageOf(correction.change);
      if (passage !== null) lastOf.set(passage, correction);
    }
    const passages = await listPassages(db, article, { ids: [...lastOf.keys()] });
    return {
      revision,
      state,
      passages: passages
        .filter(({ side }) => side === 'target')
        .map(({ id, text, marks, revision: own, confirmed }) => ({
          id,
          text,
          marks,
          revision: own,
          confirmed,
          author: lastOf.get(id)?.author ?? '',
        })),
      rows: corrections.some(({ change }) => change.kind !== 'text' && change.kind !== 'confirm'),
      author: corrections.at(-1)?.author ?? null,
    };
  });
}
