import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isRightToLeft } from '../../text/language.ts';
import { isFurniture } from '../../text/passage.ts';
import { piecesOf } from '../pieces.ts';
import { pack } from '../zip/write.ts';
import { packageOf } from './package.ts';
import { numbering, paragraph } from './paragraph.ts';

/** Writes the article as a Word document: its text and format, without changes or comments. */
export function writeDocx(edition: Edition, { furniture }: WriteOptions): Uint8Array {
  const { target, madeAt } = edition;
  const numbers = numbering(isRightToLeft(target.language));
  const paragraphs = target.passages
    .filter((passage) => furniture || !isFurniture(passage))
    .map(({ kind, text, marks }) =>
      paragraph(kind, piecesOf([{ kind: 'same', text, by: null }], marks, []), null, numbers),
    );
  const content = { paragraphs, comments: [], links: numbers.links, tracked: false };
  return pack(packageOf(edition, content), madeAt);
}
