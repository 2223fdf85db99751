/** The two spellings of English by name, in the order of their numbers. */
export const englishVarieties = ['british', 'american'] as const;

export type EnglishVariety = (typeof englishVarieties)[number];

/** The two spellings of English, and a word's spelling in the other. */
export interface Varieties {
  /** By the word in small letters: which variety it is of, and how the other writes it. */
  readonly words: ReadonlyMap<string, { readonly variety: 0 | 1; readonly other: string }>;
}

// What a word may take without changing its stem: colour, colours, coloured, colourful.
const endings = ['', 's', 'd', 'ed', 'ing', 'ful', 'less', 'able', 'ly', 'er', 'ers', 'hood'];

/** The look-up of a list of pairs, each word with its endings. */
export function varietiesOf(pairs: readonly (readonly [string, string])[]): Varieties {
  const words = new Map<string, { variety: 0 | 1; other: string }>();
  for (const [first, second] of pairs) {
    for (const ending of endings) {
      words.set(first + ending, { variety: 0, other: second + ending });
      words.set(second + ending, { variety: 1, other: first + ending });
    }
  }
  return { words };
}
