import { passageIn } from '../review/standing.ts';
import { LekturaError } from '../text/error.ts';
import { conflictOf, deletedConflict } from './conflict.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, keepGesture, savedBy, withChange } from './gesture.ts';
import { loadArticle } from './load.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';

export interface ConfirmInput {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly confirmed: boolean;
  readonly editor: Editor;
}

/**
 * Confirms that a passage of the translation is right as it stands, or takes that back. Nobody can
 * confirm a text that was not seen: that is a conflict, as with a correction.
 *
 * @throws LekturaError `not-found`, or `bad-input` for a passage of the source
 */
export async function confirm(
  app: App,
  input: ConfirmInput,
): Promise<Saved | Unchanged | Conflict> {
  return app.store.write(async (db) => {
    const loaded = await loadArticle(db, input.article);
    const passage = passageIn(loaded.standing, input.passage);
    const attempt = { ...input, yours: null };
    if (!passage) return deletedConflict(db, loaded, attempt);
    if (passage.side === 'source') {
      throw new LekturaError('bad-input', 'Only passages of the translation are confirmed.');
    }
    const conflict = await conflictOf(db, loaded, passage, attempt);
    if (conflict) return conflict;
    if (passage.confirmed === input.confirmed) {
      return { kind: 'unchanged', revision: passage.revision };
    }
    const gesture = withChange(
      beginGesture(app, loaded, input.editor, 'typed'),
      {
        kind: 'confirm',
        passage: passage.id,
        before: passage.confirmedBy,
        after: input.confirmed ? input.editor.name : null,
      },
      input,
    );
    await keepGesture(db, gesture);
    return savedBy(gesture, passage.revision);
  });
}
