import type { NameEntity, NamePlace, Spelling } from '../names/entities.ts';
import type { Side } from '../text/bitext.ts';

/** A name of an article: how it is written on each side, and where. */
export interface ArticleName {
  readonly name: string;
  /** The usual spelling first. */
  readonly renderings: readonly { readonly text: string; readonly places: number }[];
  readonly sourceForms: readonly string[];
  readonly places: readonly (NamePlace & { readonly side: Side })[];
}

/** The names of an opened article as its page shows them, in the same order. */
export const articleNames = (names: readonly NameEntity[]): ArticleName[] =>
  names.map(({ name, renderings, sources }) => ({
    name,
    renderings: renderings.map(({ text, places }) => ({ text, places: places.length })),
    sourceForms: sources.map(({ text }) => text),
    places: [...placesOf(sources, 'source'), ...placesOf(renderings, 'target')],
  }));

const placesOf = (spellings: readonly Spelling[], side: Side): ArticleName['places'] =>
  spellings.flatMap(({ places }) => places.map((place) => ({ ...place, side })));
