import type { Authorship, Edition, TrackedPart, WriteOptions } from '../../text/edition.ts';
import { isRightToLeft } from '../../text/language.ts';
import { isFurniture } from '../../text/passage.ts';
import { packageOf } from '../docx/package.ts';
import { numbering, paragraph } from '../docx/paragraph.ts';
import { piecesOf } from '../pieces.ts';
import { pack } from '../zip/write.ts';
import { keptApart } from './apart.ts';
import { commentsOf, program } from './comments.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * Writes the article as a Word document in which every correction is a tracked change by its
 * editor, and every open finding a comment at its place. Accepting all changes gives the corrected
 * text, rejecting all of them the machine's.
 */
export function writeDocxChanges(edition: Edition, { furniture }: WriteOptions): Uint8Array {
  const { target, madeAt } = edition;
  const unknown = { author: program, at: madeAt };
  const numbers = numbering(isRightToLeft(target.language));
  const passages = edition
    .tracked()
    .filter((passage) => furniture || !isFurniture(passage))
    .map((passage) => ({ ...passage, parts: passage.parts.map((part) => owned(part, unknown)) }));
  const shown = new Set(passages.map(({ index }) => index));
  const { anchors, comments } = commentsOf(edition, (index) => shown.has(index));
  const ready = paragraphsOf(passages, unknown).map(({ kind, sources, end }) => {
    const pieces = sources.flatMap(({ index, parts }) =>
      index === null
        ? piecesOf(parts, [], [])
        : piecesOf(parts, target.passages[index]?.marks ?? [], anchors.get(index) ?? []),
    );
    return { kind, pieces, end };
  });
  const paragraphs = keptApart(ready).map(({ kind, pieces, end }) =>
    paragraph(kind, pieces, end, numbers),
  );
  const content = { paragraphs, comments, links: numbers.links, tracked: true };
  return pack(packageOf(edition, content), madeAt);
}

/** A change with whoever is named where the history does not tell. */
const owned = (part: TrackedPart, unknown: Authorship): TrackedPart =>
  part.kind === 'same' || part.by ? part : { ...part, by: unknown };
