import type { ArticleState } from '../review/article.ts';
import type { GestureRequest, PassageEdit } from '../review/content.ts';
import type { Origin } from '../review/correction.ts';
import { sameMarks } from '../review/marks.ts';
import { passageIn } from '../review/standing.ts';
import { recentGestures } from '../store/gestures.ts';
import type { Writer } from '../store/roles.ts';
import { LekturaError } from '../text/error.ts';
import type { Mark } from '../text/passage.ts';
import { cleanMarks, cleanTyped } from './clean.ts';
import { conflictOf, deletedConflict } from './conflict.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, type Gesture, keepGesture, withChange } from './gesture.ts';
import { type Loaded, loadArticle } from './load.ts';
import type { Conflict, Unchanged } from './results.ts';
import { continued, sourceStays, textChange } from './rewrite.ts';
import { reversal } from './undo.ts';

export interface SaveGestureInput extends GestureRequest {
  readonly article: string;
  readonly editor: Editor;
}

/** How it went with one passage of a gesture. */
export type SavedEdit =
  | { readonly kind: 'saved'; readonly passage: string; readonly revision: number }
  | (Unchanged & { readonly passage: string })
  | Conflict;

export interface SavedGesture {
  /** Null where nothing was to be changed. */
  readonly gesture: string | null;
  /** UTC milliseconds. */
  readonly savedAt: number;
  /** The article's revision and state after it. */
  readonly revision: number;
  readonly state: ArticleState;
  /** One for each edit, in their order. */
  readonly edits: readonly SavedEdit[];
}

/**
 * Saves what an editor did to several passages at one stroke, as one gesture. A passage that
 * somebody else changed first is a conflict and stays as it is; the others are on the disk when it
 * resolves. An undo or a redo that makes what reversing a gesture of the history would make is
 * kept as that, so that both tell the same story.
 *
 * @throws LekturaError `not-found`, `too-large`, or `bad-input` for a passage of the source
 */
export async function saveGesture(app: App, input: SaveGestureInput): Promise<SavedGesture> {
  const edits = input.edits.map((edit) => {
    const text = cleanTyped(edit.text);
    return { ...edit, text, marks: cleanMarks(edit.marks, text) };
  });
  return app.store.write(async (db) => {
    const loaded = await loadArticle(db, input.article);
    const reversed = await recognised(app, db, loaded, { ...input, edits });
    if (reversed) return reversed;
    const { origin, check, issue, continues } = input;
    const stored: Origin = origin === 'redo' ? 'undo' : origin;
    let gesture = beginGesture(app, loaded, input.editor, stored);
    const [only] = edits;
    if (continues !== null && only && edits.length === 1) {
      const stroke = { passage: only.passage, editor: input.editor, origin: stored, continues };
      const id = await continued(db, loaded, stroke);
      if (id !== null) gesture = { ...gesture, id };
    }
    const results: SavedEdit[] = [];
    for (const edit of edits) {
      const passage = passageIn(gesture.standing, edit.passage);
      const attempt = { passage: edit.passage, baseRevision: edit.revision, yours: edit.text };
      if (!passage) {
        results.push(await deletedConflict(db, loaded, attempt));
        continue;
      }
      if (passage.side === 'source') throw new LekturaError('bad-input', sourceStays);
      // Who confirmed the passage, and now decides on a word of it, need not read it again.
      const stays = issue !== null && passage.confirmedBy === input.editor.name;
      const confirmedBy = stays ? passage.confirmedBy : null;
      const change = textChange(passage, edit.text, edit.marks, confirmedBy);
      const conflict = change && (await conflictOf(db, loaded, passage, attempt));
      if (conflict) {
        results.push(conflict);
      } else if (change) {
        const baseRevision = edit.revision;
        gesture = withChange(gesture, change, { baseRevision, check, issue });
        results.push({ kind: 'saved', passage: passage.id, revision: passage.revision + 1 });
      } else {
        results.push({ kind: 'unchanged', passage: passage.id, revision: passage.revision });
      }
    }
    return kept(db, gesture, results);
  });
}

// An undo in the page may come after a few strokes elsewhere that the page does not undo, such as
// a confirmation.
const gesturesBack = 8;

/** The undo or redo kept as the reversal of the gesture it reverses, or null where it is none. */
async function recognised(
  app: App,
  db: Writer,
  loaded: Loaded,
  { article, editor, origin, edits }: SaveGestureInput,
): Promise<SavedGesture | null> {
  if (origin !== 'undo' && origin !== 'redo') return null;
  for (const known of await recentGestures(db, article, origin === 'undo', gesturesBack)) {
    const begun = beginGesture(app, loaded, editor, 'undo');
    const { gesture, kept: left } = await reversal(db, begun, known);
    if (left.length > 0 || !makes(gesture, edits)) continue;
    const results = edits.map(({ passage }): SavedEdit => {
      const revision = passageIn(gesture.standing, passage)?.revision ?? 0;
      return { kind: 'saved', passage, revision };
    });
    return kept(db, gesture, results, { root: known.root, forward: !known.forward });
  }
  return null;
}

/** Whether a gesture changes just the passages of the edits, over what they saw, to their texts. */
function makes({ began, standing, corrections }: Gesture, edits: readonly PassageEdit[]): boolean {
  const changed = new Set(
    corrections.map(({ change }) => (change.kind === 'text' ? change.passage : '')),
  );
  return (
    changed.size === edits.length &&
    edits.every((edit) => {
      const passage = passageIn(standing, edit.passage);
      return (
        passage !== undefined &&
        changed.has(edit.passage) &&
        passageIn(began.standing, edit.passage)?.revision === edit.revision &&
        passage.text === edit.text &&
        sameMarks(inOrder(passage.marks), inOrder(edit.marks))
      );
    })
  );
}

// A page may tell the same marks in another order.
const inOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

async function kept(
  db: Writer,
  gesture: Gesture,
  edits: readonly SavedEdit[],
  family?: { readonly root: string; readonly forward: boolean },
): Promise<SavedGesture> {
  const isEmpty = gesture.corrections.length === 0;
  const { revision, state } = isEmpty ? gesture.record : await keepGesture(db, gesture, family);
  return { gesture: isEmpty ? null : gesture.id, savedAt: gesture.at, revision, state, edits };
}
