import type { Correction } from '../review/correction.ts';
import { passageOf } from '../review/correction.ts';
import { passageIn } from '../review/standing.ts';
import { takeBack } from '../review/take-back.ts';
import { listCorrections } from '../store/corrections.ts';
import {
  findStanding,
  type Gesture as KnownGesture,
  lastUndone,
  recentGestures,
} from '../store/gestures.ts';
import type { Reader, Writer } from '../store/roles.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, type Gesture, keepGesture, withChange } from './gesture.ts';
import { loadArticle } from './load.ts';

export interface UndoInput {
  readonly article: string;
  /** Left out: the last gesture that still stands. An undo can be undone as well. */
  readonly gesture?: string;
  readonly editor: Editor;
}

export type Undone =
  | {
      readonly kind: 'undone';
      readonly gesture: string;
      /** How many corrections were taken back. */
      readonly undone: number;
      /** The passages that somebody has changed since; they stay as they are. */
      readonly kept: readonly string[];
    }
  | { readonly kind: 'nothing' };

/**
 * Takes a gesture back. Places that somebody has changed since stay as they are, and are told.
 *
 * @throws LekturaError `not-found` for an article that is not there
 */
export async function undo(app: App, input: UndoInput): Promise<Undone> {
  const { article, gesture } = input;
  return app.store.write(async (db) => {
    if (gesture !== undefined) {
      return reverse(app, db, input, await findStanding(db, article, gesture));
    }
    const recent = await recentGestures(db, article, true, mostPassedOver);
    for (const known of recent) {
      if (!(await isSettled(db, known))) return reverse(app, db, input, known);
    }
    return reverse(app, db, input, recent[0]);
  });
}

const mostPassedOver = 50;

/** Whether nothing is left to take back: a newer source has taken back what it confirmed. */
async function isSettled(db: Reader, { article, id }: KnownGesture): Promise<boolean> {
  const { standing } = await loadArticle(db, article);
  const corrections = await listCorrections(db, article, { gesture: id });
  return corrections.every(
    ({ change }) =>
      change.kind === 'confirm' &&
      change.after !== null &&
      passageIn(standing, change.passage)?.confirmedBy === null,
  );
}

/** Brings again what was undone last, if nothing new was done since. */
export async function redo(app: App, input: Omit<UndoInput, 'gesture'>): Promise<Undone> {
  return app.store.write(async (db) =>
    reverse(app, db, input, await lastUndone(db, input.article)),
  );
}

async function reverse(
  app: App,
  db: Writer,
  { article, editor }: UndoInput,
  known: KnownGesture | undefined,
): Promise<Undone> {
  const loaded = await loadArticle(db, article);
  if (!known) return { kind: 'nothing' };
  const { gesture, kept } = await reversal(db, beginGesture(app, loaded, editor, 'undo'), known);
  if (gesture.corrections.length > 0) {
    await keepGesture(db, gesture, { root: known.root, forward: !known.forward });
  }
  return { kind: 'undone', gesture: gesture.id, undone: gesture.corrections.length, kept };
}

/** A gesture with all that takes a known one back, and the passages that were changed since. */
export async function reversal(
  db: Reader,
  begun: Gesture,
  known: KnownGesture,
): Promise<{ gesture: Gesture; kept: string[] }> {
  return reversed(begun, known.id, await correctionsSince(db, known));
}

/** The last correction goes first, so that each finds the text it left. */
function reversed(
  begun: Gesture,
  id: string,
  history: readonly Correction[],
): { gesture: Gesture; kept: string[] } {
  let gesture = begun;
  const kept = new Set<string>();
  for (const correction of history.filter((one) => one.gesture === id).toReversed()) {
    const later = history.filter(({ number }) => number > correction.number);
    const change = takeBack(gesture.standing, correction, [...later, ...gesture.corrections]);
    if (change) {
      const passage = passageOf(change);
      gesture = withChange(gesture, change, {
        baseRevision: (passage !== null && passageIn(gesture.standing, passage)?.revision) || 0,
        check: correction.check,
        issue: correction.issue,
        undoes: correction.id,
      });
    } else kept.add(passageOf(correction.change) ?? '');
  }
  kept.delete('');
  return { gesture, kept: [...kept] };
}

const correctionsSince = async (
  db: Reader,
  { article, number }: KnownGesture,
): Promise<Correction[]> => listCorrections(db, article, { from: number });
