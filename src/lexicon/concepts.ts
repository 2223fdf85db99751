/** Words of a language by what they mean: a concept's name, and the words that say it. */
export type Concepts = ReadonlyMap<string, string>;

/** The concepts a word may stand for; most words stand for none that is known. */
export type ConceptLookup = (word: string) => readonly string[];

/**
 * Makes a look-up of a word list. Words and stems are parted by spaces, in small Latin letters
 * without diacritics; a stem ends in a hyphen and fits any word with a few letters more.
 */
export function conceptLookup(concepts: Concepts): ConceptLookup {
  const known = lookups.get(concepts);
  if (known) return known;
  const exact = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  for (const [concept, words] of concepts) {
    for (const word of words.split(' ')) {
      const stem = word.endsWith('-');
      const map = stem ? stems : exact;
      const key = stem ? word.slice(0, -1) : word;
      map.set(key, [...(map.get(key) ?? []), concept]);
    }
  }
  const lookup = (word: string): readonly string[] => {
    const whole = exact.get(word);
    if (whole) return whole;
    for (let left = 0; left <= longestEnding && word.length - left >= 2; left++) {
      const found = stems.get(word.slice(0, word.length - left));
      if (found) return found;
    }
    return [];
  };
  lookups.set(concepts, lookup);
  return lookup;
}

const longestEnding = 5;

const lookups = new WeakMap<Concepts, ConceptLookup>();
