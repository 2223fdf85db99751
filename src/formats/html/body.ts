import type { Passage } from '../../text/passage.ts';
import type { ReadOptions } from '../format.ts';
import { markedText } from '../marked.ts';
import { blocksOf } from './blocks.ts';
import { unfitHtml } from './guard.ts';
import { kindOfBlock } from './kinds.ts';
import { headingLevel } from './region.ts';
import { treeOf } from './tree.ts';

/**
 * The passages of a piece of HTML that is an article's text and nothing else, as news formats hold
 * it. A heading that stands first, or is of the first rank, is a headline.
 */
export function bodyPassages(
  html: string,
  { isFurniture }: Pick<ReadOptions, 'isFurniture'>,
): { readonly passages: readonly Passage[] } | { readonly refused: string } {
  const unfit = unfitHtml(html);
  if (unfit !== null) return { refused: unfit };
  const passages = blocksOf(treeOf(html)).map((block, index): Passage => {
    const { text, marks } = markedText(block.runs);
    const level = headingLevel(block);
    const isHeadline = level === 1 || (level !== null && index === 0);
    const kind = isHeadline ? 'headline' : kindOfBlock(block, { text, marks }, {}, isFurniture);
    const kept =
      level === null
        ? marks
        : marks.filter((mark) => mark.kind === 'link' || mark.start > 0 || mark.end < text.length);
    return { kind, text, marks: kept };
  });
  return { passages };
}

/** A short text that may hold tags and entities, such as a headline, as plain text on one line. */
export function plainText(html: string | null): string {
  if (html === null) return '';
  if (!/[<&]/.test(html) || unfitHtml(html) !== null) return html.replace(/\s+/g, ' ').trim();
  return blocksOf(treeOf(html))
    .map(({ runs }) => markedText(runs).text)
    .join(' ')
    .replaceAll('\n', ' ');
}
