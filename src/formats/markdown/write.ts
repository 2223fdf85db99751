import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isFurniture, type Passage } from '../../text/passage.ts';
import { inlineMarkdown } from './inline-write.ts';

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

/** A passage as a block of Markdown. */
export function block(passage: Passage, codes = false): string {
  const content = inlineMarkdown(passage.text, passage.marks, codes);
  switch (passage.kind) {
    case 'headline':
      return `# ${oneLine(content)}`;
    case 'subheading':
      return `## ${oneLine(content)}`;
    case 'standfirst':
      return `**${oneLine(content)}**`;
    case 'list-item':
      return `- ${hardBreaks(escapeBlockStart(content)).replaceAll('\n', '\n  ')}`;
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

// Signs that begin a block when a line starts with them.
const escapeBlockStart = (line: string): string =>
  line
    .replace(/^(\s*)(#{1,6}\s|[>]|[-+](?=\s)|[-=]{3,}\s*$|~~~)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/, '$1\\$2');
