import type { DismissalScope } from '../review/dismissal.ts';
import { addDismissal, endDismissal, findDismissal } from '../store/dismissals.ts';
import { addEvent } from '../store/events.ts';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { newId } from './ids.ts';
import { writeChecked } from './report.ts';

export interface DismissInput {
  readonly article: string;
  readonly issue: string;
  /** The place; needed for the scope `place`. */
  readonly fingerprint?: string;
  readonly scope: DismissalScope;
  readonly editor: Editor;
}

/**
 * Says that a finding is no error: at this place, in this article, or always.
 *
 * @throws LekturaError `not-found` for a finding that is not there any more
 */
export async function dismiss(app: App, input: DismissInput): Promise<{ dismissal: string }> {
  const { article, issue, fingerprint = null, scope, editor } = input;
  if (scope === 'place' && fingerprint === null) {
    throw new LekturaError('bad-input', 'Say which place is no error.');
  }
  return writeChecked(app, article, async (db, _, { report }) => {
    const finding = report.findings.find(
      (one) => one.issue === issue && (fingerprint === null || one.fingerprint === fingerprint),
    );
    if (!finding) {
      throw new LekturaError(
        'not-found',
        'This finding is not there any more: the text has changed.',
      );
    }
    const id = newId();
    const at = app.clock();
    const { check, text, message } = finding;
    const author = editor.name;
    await addDismissal(db, {
      id,
      article,
      scope,
      check,
      issue,
      fingerprint: scope === 'place' ? fingerprint : null,
      text,
      message,
      author,
      at,
    });
    const detail = { dismissal: id };
    await addEvent(db, { id: newId(), article, kind: 'dismissed', author, at, detail });
    return { dismissal: id };
  });
}

export interface RestoreDismissalInput {
  readonly dismissal: string;
  readonly editor: Editor;
}

/**
 * Takes a dismissal back; its findings are open again.
 *
 * @throws LekturaError `not-found` for one that was taken back already
 */
export async function restoreDismissal(
  app: App,
  { dismissal, editor }: RestoreDismissalInput,
): Promise<{ article: string }> {
  return app.store.write(async (db) => {
    const known = await findDismissal(db, dismissal);
    if (!known) {
      throw new LekturaError(
        'not-found',
        'This was taken back already: the finding is open again.',
      );
    }
    const at = app.clock();
    const { article } = known;
    await endDismissal(db, dismissal, editor.name, at);
    await addEvent(db, {
      id: newId(),
      article,
      kind: 'restored-finding',
      author: editor.name,
      at,
      detail: { dismissal },
    });
    return { article };
  });
}
