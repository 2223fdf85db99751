import type { PassageKind } from '../../text/passage.ts';
import type { ParagraphEnd } from '../docx/paragraph.ts';
import type { Piece, ShownAuthorship } from '../pieces.ts';

/** A paragraph ready to be written. */
export interface ReadyParagraph {
  readonly kind: PassageKind;
  readonly pieces: readonly Piece[];
  readonly end: ParagraphEnd | null;
}

// LibreOffice (7.4) takes two insertions by one author within a minute for one.
const apartBy = 120_000;

/**
 * Keeps insertions of neighbouring paragraphs apart. LibreOffice joins an insertion at the end of
 * a paragraph with one by the same author at the start of the next, and rejecting them then joins
 * the paragraphs too. So the second is shown two minutes later there; Word is told the true time.
 */
export function keptApart(paragraphs: readonly ReadyParagraph[]): ReadyParagraph[] {
  const result: ReadyParagraph[] = [];
  for (const paragraph of paragraphs) {
    const before = result.at(-1);
    const last =
      before?.end?.kind === 'inserted' ? null : insertionOf(before?.pieces.findLast(isText));
    const first = insertionOf(paragraph.pieces.find(isText));
    const joined =
      last &&
      first &&
      last.author === first.author &&
      Math.abs(shownAt(last) - shownAt(first)) < apartBy;
    result.push(joined ? later(paragraph, first.author, shownAt(last) + apartBy) : paragraph);
  }
  return result;
}

type Text = Extract<Piece, { readonly text: string }>;

const isText = (piece: Piece): piece is Text => 'text' in piece;

const insertionOf = (piece: Piece | undefined): ShownAuthorship | null =>
  piece?.kind === 'inserted' ? piece.by : null;

const shownAt = ({ at, shownAt: shown }: ShownAuthorship): number => shown ?? at;

/** The insertions that a paragraph begins with, and its end if all of it is one, shown later. */
function later({ kind, pieces, end }: ReadyParagraph, author: string, at: number): ReadyParagraph {
  const texts = pieces.filter(isText);
  const others = texts.findIndex((piece) => insertionOf(piece)?.author !== author);
  const first = new Set(others < 0 ? texts : texts.slice(0, others));
  return {
    kind,
    pieces: pieces.map((piece) =>
      isText(piece) && first.has(piece) && piece.by
        ? { ...piece, by: { ...piece.by, shownAt: at } }
        : piece,
    ),
    end: end?.kind === 'inserted' && others < 0 ? { ...end, by: { ...end.by, shownAt: at } } : end,
  };
}
