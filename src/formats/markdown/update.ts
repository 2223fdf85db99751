import type { Edition } from '../../text/edition.ts';
import type { Passage } from '../../text/passage.ts';
import { decode } from '../encoding/decode.ts';
import { encode } from '../encoding/encode.ts';
import { type MarkdownBlock, markdownBlocks } from './blocks.ts';
import { quotedScalar } from './front-matter.ts';
import { inlineMarkdown } from './inline-write.ts';
import { block as blockOf } from './write.ts';

/**
 * Writes the corrected text into the Markdown file it came in. What nobody touched stays byte for
 * byte, also its way of writing emphasis and lists; a touched block is written anew.
 */
export function updateMarkdown(original: Uint8Array, edition: Edition): Uint8Array {
  const decoded = decode(original);
  if ('refused' in decoded) return original;
  const { text, encoding } = decoded;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const { blocks, front } = markdownBlocks(text);
  const standing = new Set(edition.cameAs);
  let written = '';
  let at = 0;
  const upTo = (place: number): void => {
    if (place > at) written += text.slice(at, place);
    at = Math.max(at, place);
  };
  let next = 0;
  const passDeleted = (end: number): void => {
    for (; next < end; next++) {
      const block = blocks[next];
      if (!block || standing.has(next)) continue;
      const { from, to } = linesOf(text, block, blocks[next - 1]);
      upTo(from);
      at = Math.max(at, to);
    }
  };
  for (const [index, passage] of edition.target.passages.entries()) {
    const came = edition.cameAs[index] ?? null;
    const block = came === null ? undefined : blocks[came];
    if (came === null || !block) {
      upTo(endOf(text, blocks[next - 1], front.end));
      const more = added(passage, edition.target.passages[index - 1]);
      const close = next === 0 || /^[^\S\n]*\S/.test(text.slice(at)) ? '\n\n' : '';
      written += (more + close).replaceAll('\n', newline);
      continue;
    }
    passDeleted(came);
    next = came + 1;
    upTo(block.from);
    if (!isUntouched(passage, block, edition.machine[index] ?? null)) {
      written += blockText(passage, block, indentOf(text, block)).replaceAll('\n', newline);
      at = block.to;
    } else upTo(block.to);
  }
  passDeleted(blocks.length);
  upTo(text.length);
  return encode(written, encoding, named) ?? original;
}

/** A sign that the encoding of the file does not have, as HTML names it. */
const named = (sign: string): string => `&#${sign.codePointAt(0) ?? 0xfffd};`;

const isUntouched = (passage: Passage, block: MarkdownBlock, machine: string | null): boolean =>
  passage.text === machine && sameMarks(passage, block);

const sameMarks = (passage: Passage, block: MarkdownBlock): boolean => {
  const lead = block.marks.filter(
    (mark) =>
      passage.kind !== 'standfirst' ||
      mark.kind !== 'strong' ||
      mark.end - mark.start < block.text.length,
  );
  return listed(passage.marks) === listed(lead);
};

const listed = (marks: Passage['marks']): string =>
  JSON.stringify(marks.map((mark) => Object.entries(mark).sort(([a], [b]) => (a < b ? -1 : 1))));

function blockText(passage: Passage, block: MarkdownBlock, indent: string): string {
  if (block.role === 'title' || block.role === 'description') {
    return quotedScalar(passage.text, block.quote);
  }
  if (block.role === 'image') return passage.text.replace(/[[\]\\]/g, '\\$&').replaceAll('\n', ' ');
  if (block.role === 'cell') {
    return inlineMarkdown(passage.text, passage.marks, true)
      .replaceAll('\n', ' ')
      .replace(/\|/g, '\\|');
  }
  if (block.role === 'heading') {
    return inlineMarkdown(passage.text, passage.marks, true).replaceAll('\n', ' ');
  }
  const kind = passage.kind === 'standfirst' ? 'standfirst' : 'paragraph';
  return blockOf({ ...passage, kind }, true).replaceAll('\n', `\n${indent}`);
}

/** What the lines of a block after its first begin with: quotation marks, and room for a bullet. */
function indentOf(text: string, { from }: MarkdownBlock): string {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  return line.replace(/[^>\s]/g, ' ');
}

/** A passage that an editor added after another. */
function added(passage: Passage, before: Passage | undefined): string {
  const isNextItem = passage.kind === 'list-item' && before?.kind === 'list-item';
  const gap = before === undefined ? '' : isNextItem ? '\n' : '\n\n';
  return gap + blockOf(passage, true);
}

/** Where a passage that follows a block may stand: behind its last line, without its line break. */
function endOf(text: string, block: MarkdownBlock | undefined, front: number): number {
  if (!block || block.to < front) return front;
  const line = /^[^\n]*/.exec(text.slice(block.to))?.[0] ?? '';
  const underline = /^\n[ \t]*(?:=+|-+)[ \t]*(?=\r?\n|$)/.exec(text.slice(block.to + line.length));
  return block.to + (line + (underline?.[0] ?? '')).trimEnd().length;
}

/** The lines of a block that goes, with the blank ones after them. */
function linesOf(
  text: string,
  { from, to, role }: MarkdownBlock,
  before: MarkdownBlock | undefined,
): { readonly from: number; readonly to: number } {
  if (role === 'cell' || role === 'title' || role === 'description' || role === 'image')
    return { from, to };
  const start = Math.max(text.lastIndexOf('\n', from - 1) + 1, before?.to ?? 0);
  const rest = /^[^\n]*(?:\n(?:[ \t]*[=-]+[ \t]*\r?(?:\n|$))?)?(?:[ \t]*\r?\n)*/.exec(
    text.slice(to),
  );
  return { from: start, to: to + (rest?.[0].length ?? 0) };
}
