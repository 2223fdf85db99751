/** Small words that carry the sense of a sentence: where one is lost, the sense is another. */
export interface MeaningFacts {
  /** Words that deny: not, never, nobody. */
  readonly negations: ReadonlySet<string>;
  /** Words that say by themselves what another language denies, and beginnings of such: fail-. */
  readonly negativeStems: WordList;
  /** Beginnings that deny the rest of a word: un- of unsafe. */
  readonly negativePrefixes: readonly string[];
  /** Endings that deny the rest of a word: -less of homeless. */
  readonly negativeEndings: readonly string[];
  /** Turns of phrase that deny: "yet to". */
  readonly negativeTurns: readonly RegExp[];
  /** Turns of phrase with a word of denial in them that deny nothing: "not only". */
  readonly noNegations: readonly RegExp[];
  /** Turns of phrase that insist, as nobody writes without need: "they do care". */
  readonly affirmations: readonly RegExp[];
  /** Beginnings of words that say that something is not proved: alleged, suspected. */
  readonly hedges: WordList;
  /** Beginnings of words that may stand for a hedge of the other language: claim, accuse. */
  readonly softHedges: WordList;
  /** Forms of verbs that name the speaker of a quotation: said, told, rekao. */
  readonly reporting: ReadonlySet<string>;
  /** Spellings that no word of the language has, but borrowed ones keep. */
  readonly foreignSpellings: readonly RegExp[];
  /** Words that join a clause or one more item: and, because, which. */
  readonly joining: ReadonlySet<string>;
  /** Words that no sentence ends with: the, of. */
  readonly neverLast: ReadonlySet<string>;
}

/** A list of words and, ending in "-", beginnings of words, made ready to be looked up in. */
export interface WordList {
  /** True for a word, in small letters, that is one of the list or begins with a beginning of it. */
  has(word: string): boolean;
  readonly isEmpty: boolean;
}

/** Makes a list that is looked up by the few lengths that its beginnings have. */
export function wordList(entries: readonly string[]): WordList {
  const words = new Set(entries.filter((one) => !one.endsWith('-')));
  const stems = new Set(entries.flatMap((one) => (one.endsWith('-') ? one.slice(0, -1) : [])));
  const starts = new Set([...stems].map((stem) => stem.charAt(0)));
  const lengths = [...new Set([...stems].map(({ length }) => length))];
  return {
    isEmpty: entries.length === 0,
    has: (word) =>
      words.has(word) ||
      (starts.has(word.charAt(0)) && lengths.some((length) => stems.has(word.slice(0, length)))),
  };
}

/** A language of which nothing is known. */
export const noMeaningFacts: MeaningFacts = {
  negations: new Set(),
  negativeStems: wordList([]),
  negativePrefixes: [],
  negativeEndings: [],
  negativeTurns: [],
  noNegations: [],
  affirmations: [],
  hedges: wordList([]),
  softHedges: wordList([]),
  reporting: new Set(),
  foreignSpellings: [],
  joining: new Set(),
  neverLast: new Set(),
};
