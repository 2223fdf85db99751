/** What one word of a language may mean where quantities are written; most words mean nothing. */
export interface WordMeaning {
  readonly cardinal?: number;
  readonly ordinal?: number;
  /** A word for a power of ten that also stands alone: "thousands". */
  readonly scale?: number;
  /** A sign for a power of ten that only follows digits: "bn", "Mio". */
  readonly scaleMark?: number;
  readonly fraction?: number;
  /** The last word of "two and a half". */
  readonly half?: boolean;
  /** Numbers that the word accounts for without naming them: "both", "a decade". */
  readonly loose?: readonly number[];
  /** 1 to 12. */
  readonly month?: number;
  /** 1, Monday, to 7. */
  readonly weekday?: number;
  /** Days from today: "yesterday" is -1. */
  readonly relative?: number;
  /** An abbreviation that is a date only beside a number: "Mar". */
  readonly needsNumber?: boolean;
  /** A month that is also a common word or a name: "May". */
  readonly ambiguous?: boolean;
  /** Currencies and units; several where a word is one of them by context ("pounds"). */
  readonly measures?: readonly string[];
  /** The end of an adjective made with a number: "-jährig"; holds its unit, or nothing. */
  readonly head?: string;
  readonly prefix?: number;
  readonly and?: boolean;
  /** Stands between a number and its unit: "square". */
  readonly modifier?: boolean;
  readonly yearLabel?: boolean;
  readonly clock?: boolean;
  readonly afternoon?: boolean;
  /** Joins numbers that share a unit: "10 to 15 per cent". */
  readonly joiner?: boolean;
  readonly decadeEnding?: boolean;
  readonly ordinalEnding?: boolean;
  readonly article?: boolean;
  /** Stands between a day and its month, a number and what is counted: "of". */
  readonly linker?: boolean;
  /** Is part of a phrase that means something: "per cent". */
  readonly inPhrase?: boolean;
  /** Stands between minutes and the hour: "half past seven". */
  readonly past?: boolean;
}

/** How a language writes numbers, dates, money and measures. */
export interface QuantityFacts {
  /** The decimal sign, or null where nothing is known of the language. */
  readonly decimal: '.' | ',' | null;
  /** True where months and weekdays are always capitalised. */
  readonly capitalisedDates: boolean;
  /** True where every noun is capitalised. */
  readonly capitalisedNouns: boolean;
  /** Whether "half" and an hour is the half hour before it (“halb acht”) or after it. */
  readonly halfHour: 'before' | 'after' | null;
  /** Small letters; the words of a phrase are joined by a space. */
  readonly words: ReadonlyMap<string, WordMeaning>;
}

export const noQuantityFacts: QuantityFacts = {
  decimal: null,
  capitalisedDates: false,
  capitalisedNouns: false,
  halfHour: null,
  words: new Map(),
};

/** What most words mean here: nothing. */
export const noMeaning: WordMeaning = {};

/** Looks up what words mean, also those put together of a number and its unit ("fünfjährig"). */
export interface MeaningLookup {
  /** Takes a word in small letters. */
  readonly of: (word: string) => WordMeaning;
  /**
   * False where a word that begins at `at` cannot mean anything, told by its first letters: most
   * words of a text need not be looked up at all.
   */
  readonly mayMean: (text: string, at: number, end: number) => boolean;
}

const lookups = new WeakMap<QuantityFacts, MeaningLookup>();

/** The look-up of a language, made once. */
export function meaningLookup(facts: QuantityFacts): MeaningLookup {
  const made = lookups.get(facts);
  if (made) return made;
  let known = new Map(facts.words);
  const of = (word: string): WordMeaning => {
    let meaning = known.get(word);
    if (!meaning) {
      meaning = word.length < shortestCompound ? noMeaning : compoundMeaning(word, facts);
      if (known.size > mostWords) known = new Map(facts.words);
      known.set(word, meaning);
    }
    return meaning;
  };
  const beginnings = new Uint8Array(beginningKinds);
  for (const word of facts.words.keys()) beginnings[beginningOf(word, 0, word.length)] = 1;
  const mayMean = (text: string, at: number, end: number): boolean =>
    beginnings[beginningOf(text, at, end)] === 1;
  const lookup = { of, mayMean };
  lookups.set(facts, lookup);
  return lookup;
}

// More different words than this are no news of one day; the memory starts anew.
const mostWords = 20_000;

const beginningKinds = 1 << 15;

// Small letters by code unit, for the scripts that have two cases.
const small = Uint16Array.from({ length: 0x600 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

/** The first three letters of a word as one of `beginningKinds` numbers. */
function beginningOf(text: string, at: number, end: number): number {
  let sum = 0;
  for (let index = at; index < at + 3; index++) {
    const code = index < end ? text.charCodeAt(index) : 0;
    sum = sum * 61 + (small[code] ?? code);
  }
  return sum & (beginningKinds - 1);
}

const shortestCompound = 6;

function compoundMeaning(word: string, { words }: QuantityFacts): WordMeaning {
  for (let cut = 3; cut <= word.length - 2; cut++) {
    const number = prefixValue(word.slice(0, cut), words);
    if (number === undefined) continue;
    const head = words.get(word.slice(cut))?.head;
    if (head !== undefined) {
      return { cardinal: number, ...(head === '' ? {} : { measures: [head] }) };
    }
  }
  return noMeaning;
}

/** The number that the front of a compound names: "petnaesto", "dvadesetsedmo". */
function prefixValue(front: string, words: QuantityFacts['words']): number | undefined {
  const whole = words.get(front);
  const value = whole?.prefix ?? whole?.cardinal;
  if (value !== undefined) return value;
  for (let cut = shortestCompound; cut <= front.length - 2; cut++) {
    const tens = words.get(front.slice(0, cut))?.cardinal ?? 0;
    const units = words.get(front.slice(cut))?.prefix ?? 0;
    if (tens >= 20 && tens % 10 === 0 && units > 0 && units < 10) return tens + units;
  }
  return undefined;
}
