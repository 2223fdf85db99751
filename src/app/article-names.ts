import { analyse } from '../engine/analysis.ts';
import { type NamePlace, namesOf, type Spelling } from '../names/entities.ts';
import type { Bitext, Side } from '../text/bitext.ts';
import type { App } from './context.ts';

/** A name of an article: how it is written on each side, and where. */
export interface ArticleName {
  readonly name: string;
  /** The usual spelling first. */
  readonly renderings: readonly { readonly text: string; readonly places: number }[];
  readonly sourceForms: readonly string[];
  readonly places: readonly (NamePlace & { readonly side: Side })[];
}

/** The names of an article as it stands, the most frequent first. */
export function articleNames(
  { lexicon, memo }: Pick<App, 'lexicon' | 'memo'>,
  bitext: Bitext,
): ArticleName[] {
  return namesOf(analyse(bitext, lexicon, memo), lexicon).map(({ name, renderings, sources }) => ({
    name,
    renderings: renderings.map(({ text, places }) => ({ text, places: places.length })),
    sourceForms: sources.map(({ text }) => text),
    places: [...placesOf(sources, 'source'), ...placesOf(renderings, 'target')],
  }));
}

const placesOf = (spellings: readonly Spelling[], side: Side): ArticleName['places'] =>
  spellings.flatMap(({ places }) => places.map((place) => ({ ...place, side })));
