import type { Authorship, TrackedPassage } from '../../text/edition.ts';
import type { PassageKind } from '../../text/passage.ts';
import type { ParagraphEnd } from '../docx/paragraph.ts';

/** A paragraph of the document: the passages it holds, and what became of its end. */
export interface TrackedParagraph {
  readonly kind: PassageKind;
  readonly sources: readonly TrackedPassage[];
  readonly end: ParagraphEnd | null;
}

/**
 * Passages as paragraphs. The end of an inserted paragraph is inserted with it, the end of a
 * deleted one deleted, so that nothing of them stays when a change is taken back or accepted.
 *
 * The last paragraph of a document has no end that could go, so passages that came or went at the
 * end of the article tie to what stands before them: the end before them is what goes, and where
 * one went and another came, the two share the last paragraph.
 *
 * @param unknown who is named where the history does not tell
 */
export function paragraphsOf(
  passages: readonly TrackedPassage[],
  unknown: Authorship,
): TrackedParagraph[] {
  const last = passages.findLastIndex(({ presence }) => presence.kind === 'same');
  const standing = passages.slice(0, last + 1);
  const tail = passages.slice(last + 1);
  const gone = tail.filter(({ presence }) => presence.kind === 'deleted');
  const come = tail.filter(({ presence }) => presence.kind === 'inserted');
  const [lastGone, lastCome] = [gone.at(-1), come.at(-1)];
  if (lastGone && lastCome) {
    const before = [...standing, ...tail.filter((one) => one !== lastGone && one !== lastCome)];
    return [
      ...before.map((passage) => paragraphOf(passage, endOf(passage, unknown))),
      { kind: lastCome.kind, sources: [lastGone, lastCome], end: null },
    ];
  }
  return passages.map((passage, index) => {
    if (index < last) return paragraphOf(passage, endOf(passage, unknown));
    // From the last one that stood and stayed on, each end is that of the passage after it.
    const next = passages[index + 1];
    return paragraphOf(passage, next ? endOf(next, unknown) : null);
  });
}

const paragraphOf = (passage: TrackedPassage, end: ParagraphEnd | null): TrackedParagraph => ({
  kind: passage.kind,
  sources: [passage],
  end,
});

const endOf = (
  { presence: { kind, by } }: TrackedPassage,
  unknown: Authorship,
): ParagraphEnd | null => (kind === 'same' ? null : { kind, by: by ?? unknown });
