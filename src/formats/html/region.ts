import type { Block } from './blocks.ts';
import type { Extracted } from './extract.ts';
import type { PageFacts } from './facts.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** Which blocks of a page are its article. */
export interface Region {
  /** The index of the headline, or -1 where the article has none on the page. */
  readonly headline: number;
  /** From the headline to the last block of the article, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly isArticle: (index: number) => boolean;
}

/**
 * The part of a page that holds its article. Without Readability's help the elements `article`
 * and `main` tell it, and without them the whole page is the article.
 */
export function regionOf(
  blocks: readonly Block[],
  facts: PageFacts,
  extracted: Extracted | null,
): Region {
  const kept = new Set([...blocks.keys()].filter((index) => isKept(blocks[index], extracted)));
  const inArticle = kept.size > 0 ? kept : landmark(blocks);
  const [first = 0] = inArticle;
  const last = [...inArticle].at(-1) ?? 0;
  const headline = headlineOf(blocks, facts, extracted?.title ?? null, first);
  const start = headline >= 0 ? Math.min(headline, first) : first;
  return {
    headline,
    start,
    end: Math.max(last, headline) + 1,
    isArticle: (index) => inArticle.has(index) || index === headline,
  };
}

const isKept = (block: Block | undefined, extracted: Extracted | null): boolean => {
  const innermost = block?.within[0];
  return innermost !== undefined && extracted?.holds(innermost) === true;
};

function landmark(blocks: readonly Block[]): Set<number> {
  const indices = [...blocks.keys()];
  for (const name of ['article', 'main']) {
    const inside = indices.filter((index) =>
      blocks[index]?.within.some(({ tagName }) => tagName === name),
    );
    if (inside.length > 0) return new Set(inside);
  }
  return new Set(indices);
}

/** How far before the article its headline may stand: kickers, dates and pictures lie between. */
const farthest = 40;

function headlineOf(
  blocks: readonly Block[],
  facts: PageFacts,
  title: string | null,
  first: number,
): number {
  const headings = [...blocks.keys()].filter(
    (index) => index >= first - farthest && headingLevel(blocks[index]) !== null,
  );
  const titles = [facts.headline, title, facts.pageTitle].flatMap((one) =>
    one ? [folded(one)] : [],
  );
  const named = headings.find((index) => {
    const text = folded(textOf(blocks[index]));
    return titles.some((one) => one === text || (text.length > 20 && one.includes(text)));
  });
  const largest = headings.find((index) => headingLevel(blocks[index]) === 1);
  // A heading of a lower rank is a headline only where no text stands above it.
  const text = [...blocks.keys()].find((index) => index >= first && isLong(blocks[index]));
  const top = headings.find((index) => index >= first && index < (text ?? Infinity));
  return named ?? largest ?? top ?? -1;
}

// Kickers, dates and menus are shorter, and what a paragraph says is longer.
const isLong = (block: Block | undefined): boolean =>
  headingLevel(block) === null && textOf(block).length > 80;

/** The level of the heading a block stands in, or null. */
export function headingLevel(block: Block | undefined): number | null {
  const level = block?.within.map(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1]).find(Boolean);
  return level === undefined ? null : Number(level);
}

export const textOf = (block: Block | undefined): string =>
  block?.runs
    .map(({ text }) => text)
    .join('')
    .trim() ?? '';

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();

const longestNames = 400;

/** Everything that a page calls an element by: its classes, its part in the article. */
export const namesOf = (element: HtmlElement): string =>
  ['class', 'itemprop', 'rel', 'id', 'role']
    .map((name) => attribute(element, name) ?? '')
    .join(' ')
    .slice(0, longestNames)
    .toLowerCase();
