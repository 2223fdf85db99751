/** Small words that carry the sense of a sentence: where one is lost, the sense is another. */
export interface MeaningFacts {
  /** Words that deny: not, never, nobody. */
  readonly negations: ReadonlySet<string>;
  /** Words that say by themselves what another language denies, and beginnings of such: fail-. */
  readonly negativeStems: readonly string[];
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
  readonly hedges: readonly string[];
  /** Beginnings of words that may stand for a hedge of the other language: claim, accuse. */
  readonly softHedges: readonly string[];
  /** Forms of verbs that name the speaker of a quotation: said, told, rekao. */
  readonly reporting: ReadonlySet<string>;
  /** Spellings that no word of the language has, but borrowed ones keep. */
  readonly foreignSpellings: readonly RegExp[];
  /** Words that join a clause or one more item: and, because, which. */
  readonly joining: ReadonlySet<string>;
  /** Words that no sentence ends with: the, of. */
  readonly neverLast: ReadonlySet<string>;
}

/** A language of which nothing is known. */
export const noMeaningFacts: MeaningFacts = {
  negations: new Set(),
  negativeStems: [],
  negativePrefixes: [],
  negativeEndings: [],
  negativeTurns: [],
  noNegations: [],
  affirmations: [],
  hedges: [],
  softHedges: [],
  reporting: new Set(),
  foreignSpellings: [],
  joining: new Set(),
  neverLast: new Set(),
};

/** True for a word, in small letters, that is one of the list or begins with one that ends in "-". */
export const isOneOf = (word: string, list: readonly string[]): boolean =>
  list.some((one) => (one.endsWith('-') ? word.startsWith(one.slice(0, -1)) : word === one));
