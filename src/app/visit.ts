import { listPassages } from '../store/passages.ts';
import { addVisits } from '../store/visits.ts';
import type { App, Editor } from './context.ts';
import { loadRecord } from './load.ts';

export interface VisitInput {
  readonly article: string;
  /** Passages of the translation that the caret was in; those that are gone are left out. */
  readonly passages: readonly string[];
  readonly editor: Editor;
}

/**
 * Writes down which passages an editor has been in.
 *
 * @throws LekturaError `not-found` for an article that is not there, or was deleted
 */
export async function visit(app: App, { article, passages, editor }: VisitInput): Promise<void> {
  await app.store.write(async (db) => {
    await loadRecord(db, article);
    const known = await listPassages(db, article, { ids: passages });
    const own = known.filter(({ side }) => side === 'target').map(({ id }) => id);
    await addVisits(db, { article, passages: own, author: editor.name, at: app.clock() });
  });
}
