import { type Document, gapsFor, type Metadata, type Problem } from '../../text/document.ts';
import type { Mark, Passage } from '../../text/passage.ts';
import { type Reading, refusal } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import { defined } from '../json-ld/news-article.ts';
import { type MarkedText, markedText } from '../marked.ts';
import { type Block, blocksOf } from './blocks.ts';
import { extractArticle } from './extract.ts';
import { factsOf, type PageFacts } from './facts.ts';
import { unfitHtml } from './guard.ts';
import { kindOfBlock } from './kinds.ts';
import { type Region, regionOf, textOf } from './region.ts';
import { attribute, elementsOf, type HtmlDocument, treeOf } from './tree.ts';

/**
 * Reads the article of an HTML page, or of a piece of one as it is pasted. What the page prints
 * inside its article (counters, shares, related news) is kept as furniture; what stands around
 * the article is left out, and told.
 */
export function readHtml(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const read = readPage(decoded.text, options);
  if ('refused' in read) return refusal(read.refused, decoded.encoding);
  const { document, problems } = read;
  return { contents: [{ kind: 'text', document }], problems, encoding: decoded.encoding };
}

export type ReadPage =
  | { readonly document: Document; readonly problems: readonly Problem[] }
  | { readonly refused: string };

/** The article of a page that is already decoded. */
export function readPage(html: string, options: ReadOptions): ReadPage {
  const unfit = unfitHtml(html);
  if (unfit !== null) return { refused: unfit };
  const tree = treeOf(html);
  const told = factsOf(tree);
  const blocks = blocksOf(tree);
  if (blocks.length === 0) return { refused: 'This page holds no text.' };
  const extracted = hasSurroundings(tree) ? extractArticle(tree) : null;
  const byline = told.byline ?? bylineIn(extracted?.byline ?? null);
  const facts = byline === undefined ? told : { ...told, byline };
  const region = regionOf(blocks, facts, extracted);
  const passages = passagesOf(blocks, region, facts, options);
  const text = passages.map((passage) => passage.text).join('\n\n');
  return {
    document: {
      language: options.language ?? facts.language ?? options.detect(text),
      passages,
      gaps: gapsFor(passages.length),
      newline: '\n',
      metadata: metadataOf(facts, passages),
    },
    problems: leftOut(blocks, region),
  };
}

/** A byline that was found in the text, on one line; one that is long tells more than a name. */
function bylineIn(found: string | null): string | undefined {
  const line = found?.replace(/\s+/g, ' ').trim() ?? '';
  return line === '' || line.length > 100 ? undefined : line;
}

const surroundings = new Set(['nav', 'header', 'footer', 'aside', 'form', 'iframe', 'script']);

/** Whether a page has anything but an article: pieces that were pasted, and our own pages, have not. */
function hasSurroundings(tree: HtmlDocument): boolean {
  for (const element of elementsOf(tree)) {
    const isData = /ld\+json/.test(attribute(element, 'type') ?? '');
    if (surroundings.has(element.tagName) && !isData) return true;
  }
  return false;
}

function passagesOf(
  blocks: readonly Block[],
  region: Region,
  facts: PageFacts,
  options: ReadOptions,
): Passage[] {
  const passages: Passage[] = [];
  if (region.headline < 0 && facts.headline !== undefined) {
    passages.push({ kind: 'headline', text: facts.headline, marks: [] });
  }
  for (let index = region.start; index < region.end; index++) {
    const block = blocks[index];
    if (!block) continue;
    const { text, marks } = markedText(block.runs);
    const kind =
      index === region.headline
        ? 'headline'
        : region.isArticle(index)
          ? kindOfBlock(block, { text, marks }, facts, options.isFurniture)
          : outsideKind(block, { text, marks }, facts, options);
    // A headline or a standfirst that is bold as a whole says no more than its kind does.
    const kept = ['headline', 'subheading', 'standfirst'].includes(kind)
      ? marks.filter((mark) => mark.kind === 'link' || mark.start > 0 || mark.end < text.length)
      : marks;
    passages.push({ kind, text, marks: kept.map((mark) => absolute(mark, facts.url)) });
  }
  return passages;
}

declare const URL: new (address: string, base: string) => { readonly href: string };

/** A link as it works away from its page, where the page says where it stands. */
function absolute(mark: Mark, base: string | undefined): Mark {
  if (mark.kind !== 'link' || base === undefined || /^[a-z][a-z\d+.-]*:/i.test(mark.href))
    return mark;
  try {
    return { ...mark, href: new URL(mark.href, base).href };
  } catch {
    return mark;
  }
}

/** Of what Readability drops inside an article, bylines, captions and standfirsts are part of it. */
function outsideKind(
  block: Block,
  content: MarkedText,
  facts: PageFacts,
  { isFurniture }: ReadOptions,
): Passage['kind'] {
  const kind = kindOfBlock(block, content, facts, isFurniture);
  return ['byline', 'caption', 'standfirst'].includes(kind) ? kind : 'furniture';
}

function metadataOf(facts: PageFacts, passages: readonly Passage[]): Metadata {
  const byline = facts.byline ?? passages.find(({ kind }) => kind === 'byline')?.text;
  const { published, modified, url } = facts;
  return defined({ byline, published, modified, url });
}

function leftOut(blocks: readonly Block[], { start, end }: Region): Problem[] {
  const around = [...blocks.slice(0, start), ...blocks.slice(end)].filter(
    (block) => textOf(block) !== '',
  ).length;
  if (around === 0) return [];
  const lines = around === 1 ? 'One line of the page' : `${around} lines of the page`;
  return [
    {
      message: `${lines} around the article (menus, other news, comments) ${around === 1 ? 'was' : 'were'} left out.`,
    },
  ];
}
