import type { ReviewedPassage } from '../review/article.ts';
import { type Origin, passageOf, type TextChange } from '../review/correction.ts';
import { marksThrough, sameMarks } from '../review/marks.ts';
import { splicesBetween } from '../review/splices.ts';
import { passageIn } from '../review/standing.ts';
import { listCorrections } from '../store/corrections.ts';
import { lastGesture } from '../store/gestures.ts';
import type { Reader, Writer } from '../store/roles.ts';
import { LekturaError } from '../text/error.ts';
import type { Mark } from '../text/passage.ts';
import { conflictOf, deletedConflict } from './conflict.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, keepGesture, savedBy, withChange } from './gesture.ts';
import { type Loaded, loadArticle } from './load.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';

export interface Rewriting {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly text: string;
  /** Null carries the marks along with the text. */
  readonly marks: readonly Mark[] | null;
  readonly editor: Editor;
  readonly origin: Origin;
  readonly check: string | null;
  readonly issue: string | null;
  /** The gesture it goes on with, if that is the last and of the same kind. */
  readonly continues: string | null;
}

/**
 * Gives a passage of the translation another text, in the transaction it is handed. What is
 * saved already is acknowledged, however old its base: nothing can be lost by it.
 */
export async function rewrite(
  app: App,
  db: Writer,
  input: Rewriting,
): Promise<Saved | Unchanged | Conflict> {
  const loaded = await loadArticle(db, input.article);
  const passage = passageIn(loaded.standing, input.passage);
  const attempt = { ...input, yours: input.text };
  if (!passage) return deletedConflict(db, loaded, attempt);
  if (passage.side === 'source') throw new LekturaError('bad-input', sourceStays);
  const change = textChange(passage, input.text, input.marks, null);
  if (!change) return { kind: 'unchanged', revision: passage.revision };
  const conflict = await conflictOf(db, loaded, passage, attempt);
  if (conflict) return conflict;
  const begun = beginGesture(app, loaded, input.editor, input.origin);
  const id = await continued(db, loaded, input);
  const gesture = withChange(id === null ? begun : { ...begun, id }, change, input);
  await keepGesture(db, gesture);
  return savedBy(gesture, passage.revision + 1);
}

/** Why a passage of the source is not saved. */
export const sourceStays = 'The source stays as it is; only its translation can be corrected.';

/** The gesture to go on with, or null where another has come between, or it was undone. */
export async function continued(
  db: Reader,
  { record }: Loaded,
  input: Pick<Rewriting, 'continues' | 'passage' | 'editor' | 'origin'>,
): Promise<string | null> {
  const { continues, passage, editor, origin } = input;
  if (continues === null || (await lastGesture(db, record.id))?.id !== continues) return null;
  const corrections = await listCorrections(db, record.id, { gesture: continues });
  const isSame = corrections.every(
    (one) =>
      one.origin === origin && one.author === editor.name && passageOf(one.change) === passage,
  );
  return isSame ? continues : null;
}

/**
 * The change that gives a passage a text, or null when it says that already.
 *
 * @param confirmedBy who stands for the passage afterwards
 */
export function textChange(
  passage: ReviewedPassage,
  text: string,
  marks: readonly Mark[] | null,
  confirmedBy: string | null,
): TextChange | null {
  const splices = splicesBetween(passage.text, text);
  const marksAfter = marks ?? marksThrough(passage.marks, splices);
  if (splices.length === 0 && sameMarks(passage.marks, marksAfter)) return null;
  return {
    kind: 'text',
    passage: passage.id,
    splices,
    marksBefore: passage.marks,
    marksAfter,
    confirmedBefore: passage.confirmedBy,
    confirmedAfter: confirmedBy,
  };
}
