import { type Correction, passageOf } from '../review/correction.ts';
import { type Version, versionsOf, wordingAt } from '../review/history.ts';
import { passageIn, type Standing } from '../review/standing.ts';
import { listCorrections } from '../store/corrections.ts';
import { listUndone } from '../store/gestures.ts';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { loadArticle, passageOrThrow } from './load.ts';
import type { Conflict, Saved, Unchanged } from './results.ts';
import { rewrite } from './rewrite.ts';

/** What one gesture did to one passage, or to the rows. */
export interface HistoryEntry {
  /** The last correction of it. */
  readonly correction: Correction;
  /** How many corrections it is made of. */
  readonly corrections: number;
  /** The passage's whole text before and after, for a word diff. */
  readonly before: string;
  readonly after: string;
  /** The passage's revisions before and after it, for `restore`. */
  readonly revisionBefore: number;
  readonly revision: number;
  readonly undone: boolean;
}

/**
 * What was done to an article, or to one passage of it, newest first.
 *
 * @throws LekturaError `not-found` for an article that is not there
 */
export async function history(
  app: App,
  { article, passage }: { readonly article: string; readonly passage?: string },
): Promise<HistoryEntry[]> {
  return app.store.read(async (db) => {
    const { standing } = await loadArticle(db, article);
    const corrections = await listCorrections(
      db,
      article,
      passage === undefined ? {} : { passage },
    );
    return entriesOf(standing, corrections, await listUndone(db, article));
  });
}

/**
 * Corrections as strokes, newest first: those of one gesture and one passage are one entry.
 *
 * @param corrections of an article or of one passage of it, oldest first
 * @param undone the gestures that do not stand any more
 */
export function entriesOf(
  standing: Standing,
  corrections: readonly Correction[],
  undone: ReadonlySet<string>,
): HistoryEntry[] {
  const versions = new Map<string, Version>();
  for (const [id, own] of byPassage(corrections)) {
    for (const one of versionsOf(passageIn(standing, id), own))
      versions.set(one.correction.id, one);
  }
  return strokes(corrections).map(([last, ...earlier]): HistoryEntry => {
    const first = versions.get((earlier.at(-1) ?? last).id);
    const final = versions.get(last.id);
    return {
      correction: last,
      corrections: earlier.length + 1,
      before: first?.before.text ?? '',
      after: final?.after.text ?? '',
      revisionBefore: first?.revisionBefore ?? 0,
      revision: final?.revision ?? 0,
      undone: undone.has(last.gesture),
    };
  });
}

/** Corrections of one gesture and passage together, the newest of them first. */
function strokes(corrections: readonly Correction[]): [Correction, ...Correction[]][] {
  const groups = new Map<string, [Correction, ...Correction[]]>();
  for (const correction of corrections.toReversed()) {
    const key = `${correction.gesture} ${passageOf(correction.change)}`;
    const group = groups.get(key);
    if (group) group.push(correction);
    else groups.set(key, [correction]);
  }
  return [...groups.values()];
}

const unprompted = { check: null, issue: null, continues: null };

export interface RestoreInput {
  readonly article: string;
  readonly passage: string;
  /** The revision whose text shall stand again. */
  readonly revision: number;
  readonly baseRevision: number;
  readonly editor: Editor;
}

/**
 * Gives a passage the text of an earlier revision again; that is a new correction.
 *
 * @throws LekturaError `not-found` for a passage or a revision that is not there
 */
export async function restore(
  app: App,
  input: RestoreInput,
): Promise<Saved | Unchanged | Conflict> {
  return app.store.write(async (db) => {
    const { article, passage, revision } = input;
    const standing = passageOrThrow(await loadArticle(db, article), passage);
    const corrections = await listCorrections(db, article, { passage });
    const wording = wordingAt(standing, corrections, revision);
    if (!wording) {
      throw new LekturaError('not-found', `The passage has no revision ${revision}.`);
    }
    return rewrite(app, db, { ...input, ...wording, origin: 'restored', ...unprompted });
  });
}

function byPassage(corrections: readonly Correction[]): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const passage = passageOf(correction.change);
    if (passage === null) continue;
    const group = groups.get(passage) ?? [];
    group.push(correction);
    groups.set(passage, group);
  }
  return groups;
}
