import type { Document } from '../../text/document.ts';
import { kindsOf } from '../../text/kinds.ts';
import { type Reading, refusal } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';

/**
 * Reads a plain text. Blank lines part passages; a line that is page furniture is a passage of its
 * own; the line breaks of a text that was wrapped by hand stay inside their passage. All that
 * stands between passages is kept, so that writing gives back the file.
 */
export function readText(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const document = documentFromText(decoded.text, {
    language: options.language ?? options.detect(decoded.text),
    isFurniture: options.isFurniture,
  });
  return { contents: [{ kind: 'text', document }], problems: [], encoding: decoded.encoding };
}

/** What must be known of a text to cut it. */
export interface TextOptions extends Pick<ReadOptions, 'isFurniture'> {
  /** A BCP 47 tag. */
  readonly language: string;
}

/** The document of a plain text that is already decoded, as it comes from a form. */
export function documentFromText(text: string, options: TextOptions): Document {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const passages: string[] = [];
  const gaps: string[] = [''];
  for (const block of blocks(text)) {
    if (block.blank) {
      gaps[gaps.length - 1] += block.text;
      continue;
    }
    for (const part of passagesOf(block.text, newline, options.isFurniture)) {
      gaps[gaps.length - 1] += part.before;
      passages.push(part.text);
      gaps.push(part.after);
    }
  }
  const kinds = kindsOf(passages, options.isFurniture);
  return {
    language: options.language,
    passages: passages.map((passage, index) => ({
      kind: kinds[index] ?? 'paragraph',
      text: passage,
      marks: [],
    })),
    gaps,
    newline,
    metadata: {},
  };
}

interface Block {
  readonly blank: boolean;
  readonly text: string;
}

interface Part {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** The text cut into runs of blank lines and runs of lines that say something. */
function blocks(text: string): Block[] {
  const found: { blank: boolean; text: string }[] = [];
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const blank = isBlank(line);
    const last = found.at(-1);
    if (last?.blank === blank) last.text += line;
    else found.push({ blank, text: line });
  }
  return found;
}

// A byte order mark at the start is a gap, like any white space.
const isBlank = (line: string): boolean => /^[\s\ufeff]*$/u.test(line);

function passagesOf(
  block: string,
  newline: string,
  isFurniture: (line: string) => boolean,
): Part[] {
  const lines = block.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const groups: string[][] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    const alone = isFurniture(line.trim());
    if (open && !alone) groups.at(-1)?.push(line);
    else groups.push([line]);
    const next = lines[index + 1];
    open = !alone && next !== undefined && line.endsWith(newline) && isWrapped(line, next);
  }
  return groups.map((group) => trimmedPart(group.join(''), newline));
}

// A line broken by hand ends in mid-sentence, near the width of a screen or a page of typescript,
// and the next line goes on with it.
function isWrapped(line: string, next: string): boolean {
  const text = line.trimEnd();
  const long = text.length >= 40 && text.length <= 120;
  const goesOn = /^[\p{Ll}\p{Nd}(]/u.test(next.trimStart());
  return long && (goesOn || !/[.!?…:"'”’»“)]$/u.test(text));
}

function trimmedPart(raw: string, newline: string): Part {
  const before = /^[\s\ufeff]*/u.exec(raw)?.[0] ?? '';
  const text = raw.slice(before.length).trimEnd();
  return {
    before,
    text: newline === '\r\n' ? text.replaceAll('\r\n', '\n') : text,
    after: raw.slice(before.length + text.length),
  };
}
