import { loadLexicon } from '../../src/resources/lexicon.ts';
import { nameCards } from '../bench/names-score.ts';

const lexicon = await loadLexicon();

/** Passages of a source beside those of its translation. */
export type Rows = readonly (readonly [source: string, target: string])[];

/** What the checks of names would change in an article, as "variant → usual", in order. */
export function changes(rows: Rows, sourceLanguage: string): string[] {
  const text = {
    source: rows.map(([source]) => source),
    target: rows.map(([, target]) => target),
    sourceLanguage,
  };
  const cards = nameCards(text, lexicon);
  return cards.map(([first]) => `${first?.text} → ${first?.suggestions[0]}`).sort();
}
