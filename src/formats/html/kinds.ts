import type { Mark, PassageKind } from '../../text/passage.ts';
import type { MarkedText } from '../marked.ts';
import type { Block } from './blocks.ts';
import type { PageFacts } from './facts.ts';
import { headingLevel, namesOf } from './region.ts';

// Words that content systems name the parts of an article by, in the languages they are made in.
const named: readonly (readonly [words: RegExp, kind: PassageKind])[] = [
  [
    /(?:^|[\s_-])(?:furniture|views?|share|social|tags?|related|newsletter|subscribe|promo|breadcrumbs?|comments?|advert\w*|banner)(?:$|[\s_-])/,
    'furniture',
  ],
  [/(?:^|[\s_-])(?:caption|wp-caption-text|credit)(?:$|[\s_-])/, 'caption'],
  [/(?:^|[\s_-])(?:byline|author|autor)(?:$|[\s_-])/, 'byline'],
  [
    /(?:^|[\s_-])(?:standfirst|subtitle|subheadline|perex|dek|lead|lede|intro|podnaslov|excerpt)(?:$|[\s_-])/,
    'standfirst',
  ],
];

// How many elements around a block may name it; those farther out name the whole page.
const nearest = 2;

/** What a block of the article is, by its element and by the names its elements bear. */
export function kindOfBlock(
  { within }: Block,
  { text, marks }: MarkedText,
  { description, byline }: PageFacts,
  isFurniture: (line: string) => boolean,
): PassageKind {
  if (byline !== undefined && text.includes(byline) && text.length <= byline.length + dateLength) {
    return 'byline';
  }
  const tags = within.map(({ tagName }) => tagName);
  const isCaption = tags.includes('figcaption') || tags[0] === 'caption';
  // A credit alone is furniture; one that follows what the picture shows belongs to it.
  if (isFurniture(text) && !(isCaption && /[.!?…]\s+\S/.test(text))) return 'furniture';
  if (isCaption) return 'caption';
  if (isMenu(text, marks)) return 'furniture';
  for (const element of within.slice(0, nearest)) {
    const kind = named.find(([words]) => words.test(namesOf(element)))?.[1];
    if (kind !== undefined && (kind !== 'byline' || text.length <= longestByline)) return kind;
  }
  if (within[0] && headingLevel({ runs: [], within }) !== null) return 'subheading';
  if (tags.includes('li')) return 'list-item';
  return description !== undefined && text === description ? 'standfirst' : 'paragraph';
}

/** Links and nothing between them, as menus and tags are. */
function isMenu(text: string, marks: readonly Mark[]): boolean {
  const links = marks.filter(({ kind }) => kind === 'link');
  if (links.length < 2) return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of links) {
    rest += text.slice(at, start);
    at = end;
  }
  return !/[\p{L}\p{N}]/u.test(rest + text.slice(at));
}

// A byline often has the date in its line.
const dateLength = 50;

// An author's box tells a life; a byline tells a name.
const longestByline = 120;
