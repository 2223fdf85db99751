import type { Document } from '../text/document.ts';
import type { ChangedPassage } from '../text/edition.ts';
import type { ReviewedPassage } from './article.ts';
import { wordDiff } from './diff.ts';

/**
 * A side of the article as a document: its passages as they now stand in the skeleton they came
 * in. What stood before a passage stays before it; a passage that an editor added is parted by an
 * empty line.
 */
export function documentOfPassages(
  skeleton: Document,
  passages: readonly ReviewedPassage[],
): Document {
  const blank = skeleton.newline.repeat(2);
  const gaps = passages.map(({ machineIndex }, index) => {
    if (index === 0) return skeleton.gaps[0] ?? '';
    const before =
      machineIndex === null || machineIndex === 0 ? undefined : skeleton.gaps[machineIndex];
    return before ?? blank;
  });
  return {
    ...skeleton,
    passages: passages.map(({ kind, text, marks }) => ({ kind, text, marks })),
    gaps: [...gaps, skeleton.gaps.at(-1) ?? ''],
  };
}

/**
 * Each passage against the machine's text of it, in the machine's order: one that was added is
 * inserted whole, one that was deleted stands deleted where it was.
 */
export function changedPassages(
  machine: Document,
  passages: readonly ReviewedPassage[],
): ChangedPassage[] {
  const standing = new Set(passages.map(({ machineIndex }) => machineIndex));
  const result: ChangedPassage[] = [];
  let next = 0;
  const deletedUntil = (end: number): void => {
    for (; next < end; next++) {
      const gone = machine.passages[next];
      if (gone && !standing.has(next)) {
        result.push({ kind: gone.kind, parts: wordDiff(gone.text, '') });
      }
    }
  };
  for (const { kind, text, machineText, machineIndex } of passages) {
    if (machineIndex !== null) deletedUntil(machineIndex);
    result.push({ kind, parts: wordDiff(machineText ?? '', text) });
  }
  deletedUntil(machine.passages.length);
  return result;
}
