import type { Span } from './span.ts';

/** What a row of the article is. A `segment` is the unit of a bilingual file. */
export const passageKinds = [
  'headline',
  'standfirst',
  'byline',
  'subheading',
  'paragraph',
  'list-item',
  'caption',
  'furniture',
  'segment',
] as const;

export type PassageKind = (typeof passageKinds)[number];

/**
 * Formatting that stands off from the text it covers. `code` is an inline tag of a bilingual
 * file, kept as it was written: the opening tag of a pair, with its `close`, or a tag that stands
 * alone, which covers nothing (`start` equals `end`).
 */
export type Mark = Span &
  (
    | { readonly kind: 'strong' | 'emphasis' }
    | { readonly kind: 'link'; readonly href: string }
    | { readonly kind: 'code'; readonly code: string; readonly close?: string }
  );

/**
 * What one row shows. The text is plain: paragraphs and hard breaks inside the row are `\n`,
 * formatting stands in `marks`.
 */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Furniture is what a page prints around an article: counters, credits, disclaimers. */
export const isFurniture = (passage: { readonly kind: PassageKind }): boolean =>
  passage.kind === 'furniture';
