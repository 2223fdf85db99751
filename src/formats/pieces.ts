import type { Authorship, DiffPart, TrackedPart } from '../text/edition.ts';
import { markedRuns, safeHref } from '../text/marks.ts';
import type { Mark } from '../text/passage.ts';
import type { Span } from '../text/span.ts';

/** Who changed something and when, and when a program that reads no UTC is to show it. */
export type ShownAuthorship = Authorship & { readonly shownAt?: number };

/** What a paragraph is made of, in order: runs of text under one format, and comments' ends. */
export type Piece =
  | {
      readonly kind: DiffPart['kind'];
      readonly text: string;
      readonly by: ShownAuthorship | null;
      readonly strong: boolean;
      readonly emphasis: boolean;
      /** Null where the text is no link. */
      readonly href: string | null;
    }
  | { readonly kind: 'comment-start' | 'comment-end'; readonly comment: number };

/** A comment's number and its place in the text as it now stands. */
export interface Anchor extends Span {
  readonly comment: number;
}

/**
 * The pieces of a passage.
 *
 * @param parts the passage with its changes; what is not deleted is the text that marks speak of
 */
export function piecesOf(
  parts: readonly TrackedPart[],
  marks: readonly Mark[],
  anchors: readonly Anchor[],
): Piece[] {
  const pieces: Piece[] = [];
  const waiting = new Set(anchors);
  const open: Anchor[] = [];
  let at = 0;
  const close = (): void => {
    for (const anchor of open.filter(({ end }) => end <= at)) {
      pieces.push({ kind: 'comment-end', comment: anchor.comment });
      open.splice(open.indexOf(anchor), 1);
    }
  };
  const begin = (): void => {
    for (const anchor of waiting) {
      if (anchor.start > at) continue;
      pieces.push({ kind: 'comment-start', comment: anchor.comment });
      waiting.delete(anchor);
      open.push(anchor);
    }
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'deleted') {
      const next = parts[index + 1];
      pieces.push(pieceOf(part, part.text, marksAt(marks, at, next?.kind === 'inserted')));
      continue;
    }
    const from = at;
    const cuts = anchors.flatMap(({ start, end }) => [start - from, end - from]);
    for (const run of runsOf(part.text, from, marks, cuts)) {
      begin();
      close();
      // A place that covers nothing is closed where it opened.
      pieces.push(pieceOf(part, run.text, run.marks));
      at += run.text.length;
      close();
    }
  }
  at = Number.POSITIVE_INFINITY;
  begin();
  close();
  return pieces;
}

// What was deleted is formatted as what stands around it, or as what came in its place.
const marksAt = (marks: readonly Mark[], at: number, replaced: boolean): Mark[] =>
  marks.filter(({ start, end }) => (replaced ? start <= at : start < at) && at < end);

function runsOf(
  text: string,
  offset: number,
  marks: readonly Mark[],
  cuts: readonly number[],
): { text: string; marks: readonly Mark[] }[] {
  const moved = marks
    .filter(({ start, end }) => start < offset + text.length && end > offset)
    .map((mark) => ({ ...mark, start: mark.start - offset, end: mark.end - offset }));
  // A mark of no format makes a cut without changing anything.
  const dividers = cuts.map((cut): Mark => ({ kind: 'code', code: '', start: cut, end: cut }));
  return markedRuns(text, [...moved, ...dividers]).filter((run) => run.text !== '');
}

function pieceOf(
  { kind, by }: TrackedPart,
  text: string,
  marks: readonly Mark[],
): Extract<Piece, { readonly text: string }> {
  const link = marks.find((mark) => mark.kind === 'link');
  return {
    kind,
    text,
    by,
    strong: marks.some((mark) => mark.kind === 'strong'),
    emphasis: marks.some((mark) => mark.kind === 'emphasis'),
    href: link ? safeHref(link.href) : null,
  };
}
