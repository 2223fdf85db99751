import type { Side } from '../../../text/bitext.ts';
import { findingWords as words } from '../../words/findings.ts';
import { list } from '../../words/locale.ts';
import type { NamePlace } from './highlights.ts';

/** A name of the article, as it was seen: how it is written, and where. */
export interface ArticleName {
  readonly renderings: readonly { readonly text: string; readonly places: number }[];
  readonly sourceForms: readonly string[];
  readonly places: readonly {
    readonly side: Side;
    readonly segmentIndex: number;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A line of the names panel. */
export interface NameLine {
  readonly id: string;
  readonly renderings: readonly { readonly text: string; readonly times: string }[];
  readonly source: string | null;
}

export const nameLines = (names: readonly ArticleName[]): NameLine[] =>
  names.map(({ renderings, sourceForms }, index) => ({
    id: nameId(index),
    renderings: renderings.map(({ text, places }) => ({ text, times: words.times(places) })),
    source: sourceForms.length === 0 ? null : words.inSource(list(sourceForms)),
  }));

/** Where each name stands, for the dots beneath it. */
export const namePlaces = (names: readonly ArticleName[]): NamePlace[] =>
  names.flatMap(({ places }, index) => places.map((place) => ({ ...place, name: nameId(index) })));

const nameId = (index: number): string => `n${index + 1}`;
