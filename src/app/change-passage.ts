import type { ReviewedPassage } from '../review/article.ts';
import { deletionOf } from '../review/change.ts';
import type { PresenceChange } from '../review/correction.ts';
import { placeAfter } from '../review/presence.ts';
import { passageIn } from '../review/standing.ts';
import { LekturaError } from '../text/error.ts';
import type { PassageKind } from '../text/passage.ts';
import { cleanTyped } from './clean.ts';
import { conflictOf, deletedConflict } from './conflict.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, keepGesture, savedBy, withChange } from './gesture.ts';
import { loadArticle, passageOrThrow } from './load.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';

export interface ChangeKindInput {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly kind: PassageKind;
  readonly editor: Editor;
}

/**
 * Says that a passage of either side is of another kind: furniture, a caption, a paragraph.
 *
 * @throws LekturaError `not-found`
 */
export async function changeKind(
  app: App,
  input: ChangeKindInput,
): Promise<Saved | Unchanged | Conflict> {
  return app.store.write(async (db) => {
    const loaded = await loadArticle(db, input.article);
    const passage = passageOrThrow(loaded, input.passage);
    const { kind: before, revision } = passage;
    if (before === input.kind) return { kind: 'unchanged', revision };
    const conflict = await conflictOf(db, loaded, passage, { ...input, yours: null });
    if (conflict) return conflict;
    const gesture = withChange(
      beginGesture(app, loaded, input.editor, 'typed'),
      { kind: 'passage-kind', passage: passage.id, before, after: input.kind },
      input,
    );
    await keepGesture(db, gesture);
    return savedBy(gesture, revision + 1);
  });
}

export interface InsertInput {
  readonly article: string;
  /** The passage of the translation it follows; null puts it first. */
  readonly after: string | null;
  readonly side: 'target';
  readonly text: string;
  /** A paragraph, unless it is said otherwise. */
  readonly kind?: PassageKind;
  readonly editor: Editor;
}

/**
 * Adds a passage to the translation, in a row of its own.
 *
 * @throws LekturaError `not-found` for a place that is not there, `too-large`
 */
export async function insertPassage(
  app: App,
  input: InsertInput,
): Promise<Saved & { readonly passage: string }> {
  const text = cleanTyped(input.text);
  return app.store.write(async (db) => {
    const loaded = await loadArticle(db, input.article);
    if (input.after !== null && passageOrThrow(loaded, input.after).side !== input.side) {
      throw new LekturaError(
        'bad-input',
        'A passage is added to the translation, not to the source.',
      );
    }
    const content: ReviewedPassage = {
      // No correction has this number yet, so no passage has this id.
      id: `n${loaded.record.revision + 1}`,
      side: input.side,
      kind: input.kind ?? 'paragraph',
      text,
      marks: [],
      revision: 0,
      machineText: null,
      machineIndex: null,
      confirmed: false,
      confirmedBy: null,
    };
    const place = placeAfter(loaded.standing, input.side, input.after);
    const change: PresenceChange = { kind: 'insert', passage: content.id, content, ...place };
    const begun = beginGesture(app, loaded, input.editor, 'typed');
    const gesture = withChange(begun, change, { baseRevision: 0 });
    await keepGesture(db, gesture);
    return { ...savedBy(gesture, 1), passage: content.id };
  });
}

export interface DeletePassageInput {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly editor: Editor;
}

/**
 * Deletes a passage of the translation; undo brings it back.
 *
 * @throws LekturaError `not-found`, or `bad-input` for a passage of the source
 */
export async function deletePassage(
  app: App,
  input: DeletePassageInput,
): Promise<Saved | Conflict> {
  return app.store.write(async (db) => {
    const loaded = await loadArticle(db, input.article);
    const passage = passageIn(loaded.standing, input.passage);
    const attempt = { ...input, yours: null };
    if (!passage) return deletedConflict(db, loaded, attempt);
    if (passage.side === 'source') {
      throw new LekturaError('bad-input', 'The source stays as it is; no passage of it can go.');
    }
    const conflict = await conflictOf(db, loaded, passage, attempt);
    if (conflict) return conflict;
    const begun = beginGesture(app, loaded, input.editor, 'typed');
    const gesture = withChange(begun, deletionOf(loaded.standing, passage.id), input);
    await keepGesture(db, gesture);
    return savedBy(gesture, passage.revision);
  });
}
