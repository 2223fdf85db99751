import type { Document } from '../../text/document.ts';
import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isFurniture } from '../../text/passage.ts';

/** Writes the translation in the skeleton it came in: untouched, it comes out byte for byte. */
export function writeText({ target }: Edition, { furniture }: WriteOptions): string {
  return furniture ? whole(target) : withoutFurniture(target);
}

function whole(document: Document): string {
  const written = document.passages.map(
    (passage, index) => (document.gaps[index] ?? '') + inFileNewlines(passage.text, document),
  );
  return written.join('') + (document.gaps[document.passages.length] ?? '');
}

const inFileNewlines = (text: string, document: Document): string =>
  document.newline === '\n' ? text : text.replaceAll('\n', document.newline);

/** Passages that furniture stood between are parted by a blank line, as the others are. */
function withoutFurniture(document: Document): string {
  const blankLine = document.newline.repeat(2);
  let text = '';
  let previous: number | null = null;
  for (const [index, passage] of document.passages.entries()) {
    if (isFurniture(passage)) continue;
    if (previous === null) text += byteOrderMark(document);
    else text += previous === index - 1 ? (document.gaps[index] ?? blankLine) : blankLine;
    text += inFileNewlines(passage.text, document);
    previous = index;
  }
  return previous === null ? '' : text + document.newline;
}

const byteOrderMark = (document: Document): string =>
  document.gaps[0]?.startsWith('\ufeff') ? '\ufeff' : '';
