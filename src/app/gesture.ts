import type { ArticleState } from '../review/article.ts';
import { applyChange, type SourceVersions } from '../review/change.ts';
import type { Change, Correction, Origin } from '../review/correction.ts';
import type { Standing } from '../review/standing.ts';
import { titleOf } from '../review/title.ts';
import { type ArticleRecord, updateArticle } from '../store/articles.ts';
import { addCorrection } from '../store/corrections.ts';
import { addEvent } from '../store/events.ts';
import { addGesture } from '../store/gestures.ts';
import { addPassages, removePassage, updatePassage } from '../store/passages.ts';
import type { Writer } from '../store/roles.ts';
import type { App, Editor } from './context.ts';
import { newId } from './ids.ts';
import type { Loaded } from './load.ts';
import type { Saved } from './results.ts';

/** Corrections made at one stroke, before they are kept. */
export interface Gesture extends Loaded {
  readonly id: string;
  readonly author: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly origin: Origin;
  /** The article as it was before the first of them. */
  readonly began: Loaded;
  readonly corrections: readonly Correction[];
}

/** What a correction is told beside its change. */
export interface Circumstances {
  readonly baseRevision: number;
  readonly check?: string | null;
  readonly issue?: string | null;
  readonly undoes?: string | null;
}

export const beginGesture = (
  app: Pick<App, 'clock'>,
  began: Loaded,
  editor: Editor,
  origin: Origin,
): Gesture => ({
  ...began,
  began,
  id: newId(),
  author: editor.name,
  at: app.clock(),
  origin,
  corrections: [],
});

/** The gesture with one more correction, applied to what the ones before it made. */
export function withChange(
  gesture: Gesture,
  change: Change,
  { baseRevision, check = null, issue = null, undoes = null }: Circumstances,
  sources?: SourceVersions,
): Gesture {
  const correction: Correction = {
    id: newId(),
    article: gesture.record.id,
    number: gesture.record.revision + gesture.corrections.length + 1,
    gesture: gesture.id,
    change,
    baseRevision,
    author: gesture.author,
    at: gesture.at,
    origin: gesture.origin,
    check,
    issue,
    undoes,
    sourceVersion: gesture.record.sourceVersion,
  };
  return {
    ...gesture,
    standing: applyChange(gesture.standing, change, sources),
    corrections: [...gesture.corrections, correction],
  };
}

/**
 * Writes a gesture, the passages it changed and what follows for the article, all in the
 * transaction it is handed.
 *
 * @param family the root and direction of an undo or a redo; any other gesture begins its own
 */
export async function keepGesture(
  db: Writer,
  gesture: Gesture,
  family: { readonly root: string; readonly forward: boolean } = {
    root: gesture.id,
    forward: true,
  },
): Promise<ArticleRecord> {
  const article = gesture.record.id;
  await addGesture(db, { id: gesture.id, article, number: gesture.record.revision + 1, ...family });
  for (const correction of gesture.corrections) await addCorrection(db, correction);
  await keepPassages(db, article, gesture.began.standing, gesture.standing);
  const record = recordAfter(gesture);
  await updateArticle(db, record);
  if (wasFinished(gesture.record.state) && !wasFinished(record.state)) {
    const { author, at } = gesture;
    await addEvent(db, { id: newId(), article, kind: 'reopened', author, at, detail: null });
  }
  return record;
}

/** What a front door is told of a gesture that is on disk. */
export const savedBy = (gesture: Gesture, revision: number): Saved => ({
  kind: 'saved',
  revision,
  gesture: gesture.id,
  savedAt: gesture.at,
});

async function keepPassages(
  db: Writer,
  article: string,
  before: Standing,
  after: Standing,
): Promise<void> {
  const all = (standing: Standing) => [...(standing.source ?? []), ...standing.target];
  const known = new Map(all(before).map((passage) => [passage.id, passage]));
  const now = all(after);
  const standing = new Set(now.map((passage) => passage.id));
  for (const id of known.keys()) if (!standing.has(id)) await removePassage(db, article, id);
  await addPassages(
    db,
    article,
    now.filter((passage) => !known.has(passage.id)),
  );
  for (const passage of now) {
    const former = known.get(passage.id);
    if (former && former !== passage) await updatePassage(db, article, passage);
  }
}

function recordAfter({
  record,
  standing,
  corrections,
  origin,
  author,
  at,
}: Gesture): ArticleRecord {
  const content = corrections.findLast(({ change }) => change.kind !== 'confirm');
  return {
    ...record,
    title: record.titled ? record.title : titleOf(standing.target),
    state: stateAfter(record.state, corrections),
    rows: standing.rows,
    rowsRevision: standing.rowsRevision,
    revision: record.revision + corrections.length,
    contentRevision: content?.number ?? record.contentRevision,
    editor: origin === 'source-update' ? record.editor : author,
    updatedAt: at,
  };
}

function stateAfter(state: ArticleState, corrections: readonly Correction[]): ArticleState {
  if (state === 'new') {
    return corrections.every(({ change }) => change.kind === 'source') ? 'new' : 'in-review';
  }
  // Confirming a passage and mending the alignment leave what was approved as it was.
  const rewrites = corrections.some(
    ({ change }) => change.kind !== 'confirm' && change.kind !== 'realign',
  );
  return wasFinished(state) && rewrites ? 'in-review' : state;
}

const wasFinished = (state: ArticleState): boolean => state === 'approved' || state === 'exported';
