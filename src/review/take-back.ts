import { deletionOf, findRows, invertChange } from './change.ts';
import type { Change, Correction, Splice, TextChange } from './correction.ts';
import { marksThrough, sameMarks } from './marks.ts';
import { invertSplices, mapSplices } from './splices.ts';
import { passageIn, type Standing } from './standing.ts';

/**
 * The change that takes a correction back in the article as it now stands, or null when somebody
 * has touched the place since.
 *
 * @param later the corrections made after it, in order
 */
export function takeBack(
  standing: Standing,
  correction: Correction,
  later: readonly Correction[],
): Change | null {
  const { change } = correction;
  switch (change.kind) {
    case 'text':
      return takeTextBack(standing, change, later);
    case 'passage-kind':
      return passageIn(standing, change.passage)?.kind === change.after
        ? invertChange(change)
        : null;
    case 'confirm':
      return passageIn(standing, change.passage)?.confirmedBy === change.after
        ? invertChange(change)
        : null;
    case 'insert': {
      const now = passageIn(standing, change.passage);
      const untouched = now?.text === change.content.text && now.kind === change.content.kind;
      return untouched ? deletionOf(standing, change.passage) : null;
    }
    case 'delete':
      return passageIn(standing, change.passage) ? null : invertChange(change);
    case 'realign':
      return findRows(standing, change.after) >= 0 ? invertChange(change) : null;
    case 'source':
      return null;
  }
}

function takeTextBack(
  standing: Standing,
  change: TextChange,
  later: readonly Correction[],
): TextChange | null {
  const passage = passageIn(standing, change.passage);
  if (!passage) return null;
  const since = withoutUndone(
    later.flatMap((one) =>
      one.change.kind === 'text' && one.change.passage === change.passage
        ? [{ id: one.id, undoes: one.undoes, splices: one.change.splices }]
        : [],
    ),
  );
  let splices: Splice[] | null = invertSplices(change.splices);
  for (const { splices: over } of since) {
    splices = splices && mapSplices(splices, over);
  }
  if (!splices || !fits(passage.text, splices)) return null;
  const asItWas = since.length === 0 && sameMarks(passage.marks, change.marksAfter);
  return {
    kind: 'text',
    passage: change.passage,
    splices,
    marksBefore: passage.marks,
    marksAfter: asItWas ? change.marksBefore : marksThrough(passage.marks, splices),
    confirmedBefore: passage.confirmedBy,
    confirmedAfter:
      since.length === 0 && passage.confirmedBy === change.confirmedAfter
        ? change.confirmedBefore
        : null,
  };
}

interface Edit {
  readonly id: string;
  readonly undoes: string | null;
  readonly splices: readonly Splice[];
}

/**
 * The edits without those that were taken back and without what took them back: two edits of one
 * place, undone one after the other, leave nothing that touches it. What was done in between
 * touched other places, and is said as if the pair had never been.
 */
function withoutUndone(edits: readonly Edit[]): Edit[] {
  const left: Edit[] = [];
  for (const edit of edits) {
    const undone = edit.undoes === null ? -1 : left.findIndex(({ id }) => id === edit.undoes);
    const between = undone < 0 ? null : withoutFirst(left.slice(undone));
    if (between) left.splice(undone, left.length, ...between);
    else left.push(edit);
  }
  return left;
}

/** Edits after the first as they would be without it, or null where one of them touched it. */
function withoutFirst(edits: readonly Edit[]): Edit[] | null {
  const [first, ...rest] = edits;
  if (!first) return null;
  let inverse = invertSplices(first.splices);
  const result: Edit[] = [];
  for (const edit of rest) {
    const mapped = mapSplices(edit.splices, inverse);
    const next = mapSplices(inverse, edit.splices);
    if (!mapped || !next) return null;
    result.push({ ...edit, splices: mapped });
    inverse = next;
  }
  return result;
}

const fits = (text: string, splices: readonly Splice[]): boolean =>
  splices.every(({ start, removed }) => text.slice(start, start + removed.length) === removed);
