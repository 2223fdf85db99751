import type { DiffPart } from '../text/edition.ts';
import { compare, joined, type Stretch, stretches } from './compare.ts';

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

// More changed stretches than this in one word are a riddle, not a difference.
const mostStretches = 2;

/**
 * The difference of two spellings, letter by letter; as wholes, if less than half of the longer
 * one is in both. A letter and the marks above it are one.
 */
export function characterDiff(before: string, after: string): DiffPart[] {
  const found = stretches(letters(before), letters(after));
  const shared = found.reduce((sum, { same }) => sum + same.length, 0);
  const changed = found.filter(({ deleted, inserted }) => deleted !== '' || inserted !== '').length;
  if (shared * 2 < Math.max(before.length, after.length) || changed > mostStretches) {
    return partsOf({ same: '', deleted: before, inserted: after });
  }
  return joined(found.flatMap(partsOf));
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
