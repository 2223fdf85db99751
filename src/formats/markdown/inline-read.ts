import type { parser } from '@lezer/markdown';
import { parseFragment } from 'parse5';
import { safeHref } from '../../text/marks.ts';
import type { Mark } from '../../text/passage.ts';

/** A node of the tree that Markdown is parsed to. */
export type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** What a block says as plain text, with its formats as marks. */
export interface InlineText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The addresses that are named somewhere in the file, by their names in small letters. */
export type References = ReadonlyMap<string, string>;

/**
 * The text of a stretch of Markdown.
 *
 * @param block the node that holds it
 * @param from where its content begins in `source`, `to` where it ends
 */
export function inlineText(
  source: string,
  block: SyntaxNode,
  { from, to }: { readonly from: number; readonly to: number },
  references: References,
): InlineText {
  const state: State = { source, references, parts: [], length: 0, marks: [] };
  content(block, from, to, state);
  const text = state.parts.join('').trimEnd();
  const fits = (place: number): number => Math.min(place, text.length);
  return {
    text,
    marks: state.marks
      .map((mark) => ({ ...mark, start: fits(mark.start), end: fits(mark.end) }))
      .filter((mark) => mark.kind === 'code' || mark.start < mark.end)
      .sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

interface State {
  readonly source: string;
  readonly references: References;
  /** The text so far. Its end is looked at often, and a string would be joined anew each time. */
  readonly parts: string[];
  /** UTF-16 code units of the parts. */
  length: number;
  readonly marks: Mark[];
}

function write(text: string, state: State): void {
  if (text === '') return;
  state.parts.push(text);
  state.length += text.length;
}

/** Takes white space off the end of what is written. */
function trimEnd(state: State): void {
  for (let part = state.parts.pop(); part !== undefined; part = state.parts.pop()) {
    const rest = part.trimEnd();
    state.length -= part.length;
    if (rest === '') continue;
    write(rest, state);
    return;
  }
}

/** What stands in a node between two places: text, and nodes in it. */
function content(parent: SyntaxNode, from: number, to: number, state: State): void {
  let at = from;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.to <= from || node.from < at) continue;
    if (node.from >= to) break;
    plain(at, node.from, state);
    at = Math.min(node.to, to);
    inline(node, state);
  }
  plain(at, to, state);
}

function plain(from: number, to: number, state: State): void {
  if (from >= to) return;
  // A line that was broken by hand goes on; what indents the next one says nothing.
  const lines = state.source.slice(from, to).split('\n');
  const text = lines
    .map((line, index) => (index === 0 ? line : line.trimStart()))
    .map((line, index) => (index === lines.length - 1 ? line : line.trimEnd()))
    .join(' ');
  const last = state.parts.at(-1)?.at(-1) ?? '\n';
  write(last === ' ' || last === '\n' || last === '\t' ? text.replace(/^[ \t]+/, '') : text, state);
}

function inline(node: SyntaxNode, state: State): void {
  const { source } = state;
  const written = source.slice(node.from, node.to);
  switch (node.name) {
    case 'QuoteMark':
    case 'TaskMarker':
      return;
    case 'HardBreak':
      trimEnd(state);
      write('\n', state);
      return;
    case 'Escape':
      write(written.slice(1), state);
      return;
    case 'Entity':
      write(entity(written), state);
      return;
    case 'Emphasis':
      covered(node, 'EmphasisMark', state, { kind: 'emphasis' });
      return;
    case 'StrongEmphasis':
      covered(node, 'EmphasisMark', state, { kind: 'strong' });
      return;
    case 'Strikethrough':
      covered(node, 'StrikethroughMark', state, { kind: 'code', code: '~~', close: '~~' });
      return;
    case 'InlineCode': {
      const fence = /^`+ ?/.exec(written)?.[0] ?? '`';
      covered(node, 'CodeMark', state, { kind: 'code', code: fence.trim(), close: fence.trim() });
      return;
    }
    case 'Link':
      link(node, state);
      return;
    case 'Autolink': {
      const href = safeHref(written.slice(1, -1));
      add(state, written.slice(1, -1), href === null ? null : { kind: 'link', href });
      return;
    }
    case 'URL': {
      const href = /^www\./i.test(written) ? `http://${written}` : written;
      const safe = /^[^@]*$|^mailto:/i.test(written) ? safeHref(href) : null;
      add(state, written, safe === null ? null : { kind: 'link', href: safe });
      return;
    }
    case 'HTMLTag':
      if (/^<br\s*\/?>$/i.test(written)) write('\n', state);
      else code(written, state);
      return;
    case 'Image':
    case 'Comment':
    case 'ProcessingInstruction':
      code(written, state);
      return;
    default:
      plain(node.from, node.to, state);
  }
}

type Format =
  | { readonly kind: 'strong' | 'emphasis' }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'code'; readonly code: string; readonly close: string };

/** What stands between the first and the last mark of a node, under a format. */
function covered(node: SyntaxNode, mark: string, state: State, format: Format): void {
  const marks = node.getChildren(mark);
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || first === last) {
    plain(node.from, node.to, state);
    return;
  }
  const start = state.length;
  content(node, first.to, last.from, state);
  state.marks.push({ ...format, start, end: state.length });
}

function link(node: SyntaxNode, state: State): void {
  const marks = node.getChildren('LinkMark');
  const close = marks[1];
  const written = state.source.slice(node.from, node.to);
  const label = node.getChild('LinkLabel') ?? null;
  const url = node.getChild('URL');
  const named = label
    ? state.source.slice(label.from + 1, label.to - 1)
    : close && state.source.slice(node.from + 1, close.from);
  const href = url
    ? addressOf(state.source.slice(url.from, url.to))
    : state.references.get((named ?? '').toLowerCase());
  if (/^\[\^[^\]]+\]$/.test(written)) code(written, state);
  else if (href === undefined || !close) plain(node.from, node.to, state);
  else {
    const start = state.length;
    content(node, node.from + 1, close.from, state);
    const safe = safeHref(href);
    if (safe !== null) state.marks.push({ kind: 'link', href: safe, start, end: state.length });
  }
}

/** An address as it is meant: without angle brackets, escapes and entities. */
export const addressOf = (written: string): string =>
  written
    .replace(/^<([\s\S]*)>$/, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, entity);

function add(state: State, text: string, format: Format | null): void {
  const start = state.length;
  write(text, state);
  if (format) state.marks.push({ ...format, start, end: state.length });
}

const code = (written: string, state: State): void => {
  const at = state.length;
  state.marks.push({ kind: 'code', code: written, start: at, end: at });
};

function entity(written: string): string {
  const [node] = parseFragment(written).childNodes;
  return node && 'value' in node ? node.value : written;
}
