import type { ReviewedPassage } from '../review/article.ts';
import { wordingAt } from '../review/history.ts';
import { sameMarks } from '../review/marks.ts';
import { listCorrections } from '../store/corrections.ts';
import type { Reader } from '../store/roles.ts';
import { LekturaError } from '../text/error.ts';
import type { Loaded } from './load.ts';
import type { Conflict } from './results.ts';

/** What an editor wants to do to a passage, and which revision of it was seen. */
export interface Attempt {
  readonly passage: string;
  readonly baseRevision: number;
  /** The text the editor has before them, for the choice between both. */
  readonly yours: string | null;
}

/**
 * Null when a passage still says what the editor saw; otherwise the conflict, with both texts. A
 * later revision that says the same, such as another kind of passage, is none.
 */
export async function conflictOf(
  db: Reader,
  { record }: Loaded,
  passage: ReviewedPassage,
  attempt: Attempt,
): Promise<Conflict | null> {
  if (attempt.baseRevision === passage.revision) return null;
  const corrections = await listCorrections(db, record.id, { passage: passage.id });
  const base = wordingAt(passage, corrections, attempt.baseRevision);
  if (base && base.text === passage.text && sameMarks(base.marks, passage.marks)) return null;
  const last = corrections.findLast(({ change }) => change.kind !== 'confirm');
  return {
    kind: 'conflict',
    passage: passage.id,
    revision: passage.revision,
    current: passage.text,
    yours: attempt.yours ?? base?.text ?? passage.text,
    base: base?.text ?? null,
    author: last?.author ?? '',
    at: last?.at ?? record.createdAt,
    deleted: false,
    after: null,
  };
}

/**
 * The conflict with somebody who deleted the passage.
 *
 * @throws LekturaError `not-found` when there never was such a passage
 */
export async function deletedConflict(
  db: Reader,
  { record, standing }: Loaded,
  attempt: Attempt,
): Promise<Conflict> {
  const corrections = await listCorrections(db, record.id, { passage: attempt.passage });
  const last = corrections.findLast(({ change }) => change.kind === 'delete');
  if (last?.change.kind !== 'delete') {
    throw new LekturaError('not-found', `The passage “${attempt.passage}” is not in this article.`);
  }
  const { content } = last.change;
  return {
    kind: 'conflict',
    passage: attempt.passage,
    revision: content.revision,
    current: content.text,
    yours: attempt.yours ?? content.text,
    base:
      wordingAt(content, corrections.slice(0, corrections.indexOf(last)), attempt.baseRevision)
        ?.text ?? null,
    author: last.author,
    at: last.at,
    deleted: true,
    after: standingAfter(standing, last.change.after),
  };
}

/** The passage that a deleted one followed; where that is gone, too, the last of the article. */
const standingAfter = ({ target }: Loaded['standing'], after: string | null): string | null =>
  after === null || target.some(({ id }) => id === after) ? after : (target.at(-1)?.id ?? null);
