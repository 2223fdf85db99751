import type { Edition, WriteOptions } from '../../text/edition.ts';
import { type MarkedRun, markedRuns, safeHref } from '../../text/marks.ts';
import { isFurniture, type Mark, type Passage } from '../../text/passage.ts';

/** Writes the article as CommonMark; what the text holds of Markdown's own signs is escaped. */
export function writeMarkdown({ target }: Edition, { furniture }: WriteOptions): string {
  const passages = target.passages.filter((passage) => furniture || !isFurniture(passage));
  let markdown = '';
  for (const [index, passage] of passages.entries()) {
    const inList = passage.kind === 'list-item' && passages[index - 1]?.kind === 'list-item';
    if (index > 0) markdown += inList ? '\n' : '\n\n';
    markdown += block(passage);
  }
  return markdown === '' ? '' : `${markdown}\n`;
}

function block(passage: Passage): string {
  const content = markedRuns(passage.text, passage.marks).map(run).join('');
  switch (passage.kind) {
    case 'headline':
      return `# ${oneLine(content)}`;
    case 'subheading':
      return `## ${oneLine(content)}`;
    case 'standfirst':
      return `**${oneLine(content)}**`;
    case 'list-item':
      return `- ${content.replaceAll('\n', '\n  ')}`;
    default:
      return hardBreaks(escapeBlockStart(content));
  }
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const hardBreaks = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? line : escapeBlockStart(line)))
    .join('\\\n');

function run({ text, marks }: MarkedRun): string {
  // Emphasis may not begin or end with white space in CommonMark, so that stays outside.
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (core === '') return text;
  return (
    before + marks.reduceRight((inner, mark) => wrapped(inner, mark), escapeInline(core)) + after
  );
}

function wrapped(inner: string, mark: Mark): string {
  switch (mark.kind) {
    case 'strong':
      return `**${inner}**`;
    case 'emphasis':
      return `*${inner}*`;
    case 'link': {
      const href = safeHref(mark.href);
      return href === null
        ? inner
        : `[${inner}](<${href.replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
    }
    case 'code':
      return inner;
  }
}

// Signs that begin something in running text; an underscore or a hash inside a word begins none.
const escapeInline = (text: string): string =>
  text.replace(/[\\`*[\]<]|&(?=#?\w+;)|(?<![\p{L}\p{Nd}])_|_(?![\p{L}\p{Nd}])/gu, '\\$&');

// Signs that begin a block when a line starts with them.
const escapeBlockStart = (line: string): string =>
  line
    .replace(/^(\s*)(#{1,6}\s|[>]|[-+](?=\s)|[-=]{3,}\s*$|~~~)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/, '$1\\$2');
