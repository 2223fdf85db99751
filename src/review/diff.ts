import type { DiffPart } from '../text/edition.ts';
import { compare, joined, type Stretch, stretches } from './compare.ts';
import { commonEnds } from './ends.ts';

/**
 * The difference of two texts as people read it: whole words, a few words apart shown as one
 * change, and the letters alone where most of a single word stays (“Rut[t]e”).
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = bridged(runsOf(compare(before, after))).flatMap(({ same, deleted, inserted }) => [
    ...partsOf({ same, deleted: '', inserted: '' }),
    ...(isOneWord(deleted) && isOneWord(inserted)
      ? characterDiff(deleted, inserted)
      : partsOf({ same: '', deleted, inserted })),
  ]);
  return joined(parts);
}

/** A stretch of whole words that differs. */
export interface WordStretch {
  readonly before: string;
  readonly after: string;
  /** Where it stands in the text after the change. */
  readonly start: number;
}

/** The stretches of whole words in which two texts differ, in order. */
export function wordStretches(before: string, after: string): WordStretch[] {
  const found: WordStretch[] = [];
  let at = 0;
  for (const { same, deleted, inserted } of bridged(runsOf(compare(before, after)))) {
    at += same.length;
    if (deleted !== inserted) found.push({ before: deleted, after: inserted, start: at });
    at += inserted.length;
  }
  return found;
}

// More changed stretches than this in one word are a riddle, not a difference.
const mostStretches = 2;

/**
 * The difference of two spellings, letter by letter; as wholes, unless more than half of the
 * longer one is in both. A letter and the marks above it are one.
 */
export function characterDiff(before: string, after: string): DiffPart[] {
  const [from, to] = [letters(before), letters(after)];
  // Where a single stretch says it as shortly, it is read more easily: “Zelensk[i]{y}y”.
  const spread = stretches(from, to);
  const single = oneStretch(from, to);
  const found = changedLength(single) <= changedLength(spread) ? single : spread;
  const shared = found.reduce((sum, { same }) => sum + same.length, 0);
  const changed = found.filter((one) => one.deleted + one.inserted !== '').length;
  if (shared * 2 <= Math.max(before.length, after.length) || changed > mostStretches) {
    return partsOf({ same: '', deleted: before, inserted: after });
  }
  return joined(found.flatMap(partsOf));
}

const changedLength = (found: readonly Stretch[]): number =>
  found.reduce((sum, { deleted, inserted }) => sum + deleted.length + inserted.length, 0);

/** All that lies between what both begin with and what both end with. */
function oneStretch(from: readonly string[], to: readonly string[]): Stretch[] {
  const { front, back } = commonEnds(from, to);
  const middle = (list: readonly string[]): string =>
    list.slice(front, list.length - back).join('');
  return [
    { same: from.slice(0, front).join(''), deleted: middle(from), inserted: middle(to) },
    { same: from.slice(from.length - back).join(''), deleted: '', inserted: '' },
  ];
}

const letters = (text: string): string[] => text.match(/[\s\S]\p{M}*/gu) ?? [];

// Figures are read whole: half a number is another number.
const isOneWord = (text: string): boolean => /^[\p{L}\p{M}'’.-]+$/u.test(text);

const partsOf = ({ same, deleted, inserted }: Stretch): DiffPart[] => [
  ...(same === '' ? [] : [{ kind: 'same' as const, text: same }]),
  ...(deleted === '' ? [] : [{ kind: 'deleted' as const, text: deleted }]),
  ...(inserted === '' ? [] : [{ kind: 'inserted' as const, text: inserted }]),
];

function runsOf(parts: readonly DiffPart[]): Stretch[] {
  const runs: { same: string; deleted: string; inserted: string }[] = [];
  for (const { kind, text } of parts) {
    const last = runs.at(-1);
    if (kind === 'same' || !last) runs.push({ same: '', deleted: '', inserted: '', [kind]: text });
    else last[kind] += text;
  }
  return runs;
}

/**
 * Joins two changes that only a space parts: “a slow dog” for “the quick fox” is one change of
 * three words, not three of one. Paragraphs stay apart.
 */
function bridged(runs: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && /^[^\S\n]+$/.test(run.same) && replaces(last) && replaces(run)) {
      result[result.length - 1] = {
        same: last.same,
        deleted: last.deleted + run.same + run.deleted,
        inserted: last.inserted + run.same + run.inserted,
      };
    } else result.push(run);
  }
  return result;
}

const replaces = ({ deleted, inserted }: Stretch): boolean => deleted !== '' && inserted !== '';
