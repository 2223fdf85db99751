import type { Mark } from '../text/passage.ts';
import { cleanMarks, cleanTyped } from './clean.ts';
import type { App, Editor } from './context.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';
import { rewrite } from './rewrite.ts';

export interface CorrectInput {
  readonly article: string;
  readonly passage: string;
  readonly baseRevision: number;
  readonly text: string;
  /** Left out, the marks are carried along with the text. */
  readonly marks?: readonly Mark[];
  readonly editor: Editor;
  /**
   * The gesture of the save before this one, when both belong to one stretch of typing that is
   * saved as it goes: undo then takes back the whole stretch. It begins anew where that cannot be.
   */
  readonly continues?: string;
  /** The check and the issue that prompted it, if one did. */
  readonly check?: string;
  readonly issue?: string;
}

/**
 * Saves what an editor made of a passage. When it resolves with `saved`, the correction is on the
 * disk; with `conflict`, nothing was changed.
 *
 * @throws LekturaError `not-found`, `too-large`, or `bad-input` for a passage of the source
 */
export async function correct(
  app: App,
  input: CorrectInput,
): Promise<Saved | Unchanged | Conflict> {
  const text = cleanTyped(input.text);
  const marks = input.marks ? cleanMarks(input.marks, text) : null;
  const { check = null, issue = null, continues = null } = input;
  return app.store.write((db) =>
    rewrite(app, db, { ...input, text, marks, origin: 'typed', check, issue, continues }),
  );
}
