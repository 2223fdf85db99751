import type { Document } from '../../text/document.ts';
import type { PassageKind } from '../../text/passage.ts';
import { escapeHtml } from '../html/escape.ts';

// The report speaks English, and dates and numbers as Britain writes them.
const locale = 'en-GB';
const moments = new Intl.DateTimeFormat(locale, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const numbers = new Intl.NumberFormat(locale);

/** A time for people and for programs, in UTC. */
export const momentOf = (at: number): string =>
  `<time datetime="${new Date(at).toISOString()}">${moments.format(at)} UTC</time>`;

export const numberOf = (count: number): string => numbers.format(count);

export const counted = (count: number, noun: string): string =>
  `${numberOf(count)} ${noun}${count === 1 ? '' : 's'}`;

const kinds: Readonly<Record<PassageKind, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  subheading: 'subheading',
  paragraph: 'paragraph',
  'list-item': 'list item',
  caption: 'caption',
  furniture: 'page furniture',
  segment: 'segment',
};

const longestOpening = 48;

/** Where something stands: the number of a passage, what it is, and how it begins. */
export function placeHtml(document: Document | null, index: number | null): string {
  const passage = index === null ? undefined : document?.passages[index];
  if (index === null || !passage) return 'no longer in the article';
  const opening = passage.text.replaceAll('\n', ' ');
  const short =
    opening.length > longestOpening
      ? `${opening.slice(0, longestOpening).replace(/\s+\S*$/, '')}…`
      : opening;
  return `${index + 1}, ${kinds[passage.kind]}<br><span class="opening"${attributes(document)}>${escapeHtml(short)}</span>`;
}

/** The language of a text, for the voice that reads it and the direction it runs. */
export const attributes = (document: Document | null): string =>
  document === null ? '' : ` lang="${escapeHtml(document.language)}" dir="auto"`;
