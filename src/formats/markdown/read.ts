import type { Document, Metadata, Problem } from '../../text/document.ts';
import { canonicalLanguage } from '../../text/language.ts';
import type { Passage, PassageKind } from '../../text/passage.ts';
import { type Reading, refusal } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import { defined, timeOf } from '../json-ld/news-article.ts';
import { type MarkdownBlock, type MarkdownFile, markdownBlocks } from './blocks.ts';
import type { FrontMatter } from './front-matter.ts';
import { unfitMarkdown } from './guard.ts';

/**
 * Reads Markdown: front matter, headings, paragraphs, lists, tables, links, strong and emphasis.
 * All that stands between the passages is kept, so that an update gives back the file.
 */
export function readMarkdown(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const unfit = unfitMarkdown(decoded.text);
  if (unfit !== null) return refusal(unfit, decoded.encoding);
  const file = markdownBlocks(decoded.text);
  if (file.blocks.length === 0) return refusal('This file holds no text.', decoded.encoding);
  const document = documentOf(decoded.text, file, options);
  return {
    contents: [{ kind: 'text', document }],
    problems: told(file),
    encoding: decoded.encoding,
  };
}

function documentOf(text: string, file: MarkdownFile, options: ReadOptions): Document {
  const passages = passagesOf(file.blocks, options.isFurniture);
  const { front } = file;
  const language = front.language === null ? null : canonicalLanguage(front.language);
  return {
    language:
      options.language ??
      language ??
      options.detect(passages.map((passage) => passage.text).join('\n\n')),
    passages,
    gaps: gapsOf(text, file.blocks),
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    metadata: metadataOf(front),
  };
}

/** What each block is. A standfirst is the first paragraph, if all of it is strong. */
function passagesOf(
  blocks: readonly MarkdownBlock[],
  isFurniture: (line: string) => boolean,
): Passage[] {
  const headline = headlineIndex(blocks);
  return blocks.map((block, index): Passage => {
    const { text, marks } = block;
    if (index === headline) return { kind: 'headline', text, marks };
    const isLead = index === headline + 1 && block.role === 'paragraph';
    const rest = isLead
      ? marks.filter((mark) => mark.kind !== 'strong' || mark.end - mark.start < text.length)
      : marks;
    if (rest.length < marks.length) return { kind: 'standfirst', text, marks: rest };
    return { kind: isFurniture(text) ? 'furniture' : kinds[block.role], text, marks };
  });
}

const kinds: Readonly<Record<MarkdownBlock['role'], PassageKind>> = {
  heading: 'subheading',
  paragraph: 'paragraph',
  item: 'list-item',
  cell: 'paragraph',
  image: 'caption',
  title: 'headline',
  description: 'standfirst',
};

/** The title, else the first heading of the first rank, else a heading that stands first; or -1. */
function headlineIndex(blocks: readonly MarkdownBlock[]): number {
  const title = blocks.findIndex(({ role }) => role === 'title');
  if (title >= 0) return title;
  const first = blocks.findIndex(({ role, level }) => role === 'heading' && level === 1);
  return first >= 0 ? first : blocks[0]?.role === 'heading' ? 0 : -1;
}

function gapsOf(text: string, blocks: readonly MarkdownBlock[]): string[] {
  const starts = [...blocks.map(({ from }) => from), text.length];
  return starts.map((start, index) =>
    text.slice(index === 0 ? 0 : (blocks[index - 1]?.to ?? 0), start),
  );
}

const metadataOf = ({ author, date }: FrontMatter): Metadata =>
  defined({ byline: author ?? undefined, published: timeOf(date ?? undefined) });

// Whoever is told of so many places looks at the file itself.
const mostTold = 20;

function told({ hidden }: MarkdownFile): Problem[] {
  const problems: Problem[] = hidden.slice(0, mostTold).map((line) => ({
    message: 'A block of HTML is kept as it is, and its text is not shown.',
    line,
  }));
  const more = hidden.length - problems.length;
  if (more === 0) return problems;
  return [...problems, { message: `${more} more blocks of HTML are kept as they are.` }];
}
