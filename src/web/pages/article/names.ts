import type { ArticleName } from '../../../app/article-names.ts';
import type { Side } from '../../../text/bitext.ts';
import type { Span } from '../../../text/span.ts';
import { findingWords as words } from '../../words/findings.ts';
import { list } from '../../words/locale.ts';

/** A line of the names panel. */
export interface NameLine {
  readonly id: string;
  readonly name: string;
  readonly times: string;
  /** The spellings, where there are several. */
  readonly renderings: readonly { readonly text: string; readonly times: string }[];
  readonly source: string | null;
}

export const nameLines = (names: readonly ArticleName[]): NameLine[] =>
  names.map(({ name, renderings, sourceForms }, index) => ({
    id: nameId(index),
    name,
    times: words.times(renderings.reduce((sum, { places }) => sum + places, 0)),
    renderings:
      renderings.length === 1
        ? []
        : renderings.map(({ text, places }) => ({ text, times: words.times(places) })),
    source: sourceForms.length === 0 ? null : words.inSource(list(sourceForms)),
  }));

/** A name's place, as the names panel numbers it. */
export interface NamePlace extends Span {
  readonly side: Side;
  readonly segmentIndex: number;
  readonly name: string;
}

/** Where each name stands, for the dots beneath it. A name that stands once agrees with nothing. */
export const namePlaces = (names: readonly ArticleName[]): NamePlace[] =>
  names.flatMap(({ places }, index) =>
    places.filter(({ side }) => side === 'target').length > 1
      ? places.map((place) => ({ ...place, name: nameId(index) }))
      : [],
  );

const nameId = (index: number): string => `n${index + 1}`;
