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
