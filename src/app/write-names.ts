import type { NameEntity } from '../names/entities.ts';
import { replacementFor } from '../review/replacement.ts';
import type { Applied } from './apply-suggestion.ts';
import type { App, Editor } from './context.ts';
import { beginGesture, keepGesture } from './gesture.ts';
import type { Loaded } from './load.ts';
import { fromTheEnd, type Replacement, withReplacement } from './replace-place.ts';
import { writeChecked } from './report.ts';

export interface WriteNamesInput {
  readonly article: string;
  /** Spellings as the article's names have them, of one name or of two that are one. */
  readonly from: readonly string[];
  /** How they shall be written. */
  readonly to: string;
  readonly editor: Editor;
}

/**
 * Writes names of a translation one way, wherever they stand, in one gesture. Possessives and
 * capitals are kept at each place.
 *
 * @throws LekturaError `not-found` for an article that is not there
 */
export async function writeNames(app: App, input: WriteNamesInput): Promise<Applied> {
  return writeChecked(app, input.article, async (db, loaded, { names }) => {
    const places = placesOf(names.entities, loaded, input);
    const gesture = fromTheEnd(places).reduce(
      (begun, place) => withReplacement(begun, place),
      beginGesture(app, loaded, input.editor, 'everywhere'),
    );
    const { length } = gesture.corrections;
    if (length === 0) return { kind: 'gone' };
    await keepGesture(db, gesture);
    return { kind: 'applied', gesture: gesture.id, corrections: length, places: length };
  });
}

function placesOf(
  names: readonly NameEntity[],
  { standing }: Loaded,
  { from, to }: WriteNamesInput,
): Replacement[] {
  const spellings = names
    .flatMap(({ renderings }) => renderings)
    .filter(({ text }) => from.includes(text) && text !== to);
  return spellings.flatMap(({ text, places }) =>
    places.flatMap(({ segmentIndex, end }): Replacement[] => {
      // The place of a name begins with the given name before it, if there is one.
      const start = end - text.length;
      const found = standing.target[segmentIndex]?.text.slice(start, end) ?? '';
      if (found.toLowerCase() !== text.toLowerCase()) return [];
      return [{ segmentIndex, start, end, found, replacement: replacementFor(found, to) }];
    }),
  );
}
