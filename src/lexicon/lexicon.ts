import type { SentenceFacts } from '../text/sentences.ts';
import type { Concepts } from './concepts.ts';
import type { Detection } from './detect.ts';
import type { Dictionary } from './dictionary.ts';
import type { FurnitureFacts, FurnitureKind } from './furniture.ts';
import type { InflectionFacts } from './inflection.ts';
import type { MeaningFacts } from './meaning.ts';
import type { NameFacts } from './names.ts';
import type { QuantityFacts } from './quantities/facts.ts';
import type { NameRegister } from './register.ts';
import type { TermLists } from './terms.ts';
import type { TypographyFacts } from './typography.ts';
import type { EnglishVariety, Varieties } from './varieties.ts';

/**
 * What the program knows of one language. A language is a folder of `data/languages/`; what a
 * folder lacks is empty here, so a check can see that it does not know and stay silent.
 */
export interface LanguageFacts extends SentenceFacts {
  readonly furniture: FurnitureFacts;
  /** Small words that every text of the language uses; they tell languages apart. */
  readonly functionWords: ReadonlySet<string>;
  /** Common words by what they mean, to find a sentence's counterpart by. */
  readonly concepts: Concepts;
  /** How it writes numbers, dates, money and measures. */
  readonly quantities: QuantityFacts;
}

/** Everything that is looked up: handed in whole, so that no pure code reads a file. */
export interface Lexicon {
  /** The facts of a language by its tag; of an unknown language, empty facts. */
  facts(language: string): LanguageFacts;
  /** What languages are told apart by. */
  readonly detection: Detection;
  /** Why a line is page furniture in any language that is known, or null. */
  furnitureKind(line: string): FurnitureKind | null;
  /** What a language knows of names; of an unknown language, nothing. */
  names(language: string): NameFacts;
  /** The small words that carry the sense; of an unknown language, nothing. */
  meaning(language: string): MeaningFacts;
  /** How a language sets its text; of an unknown language, nothing. */
  typography(language: string): TypographyFacts;
  /** How the words of a language change; of an unknown language, not at all. */
  inflection(language: string): InflectionFacts;
  /** What else a language calls a thing, by the word in small letters. */
  synonyms(language: string): ReadonlyMap<string, readonly string[]>;
  /** Words that two standards of a language spell differently; of most languages, none. */
  varieties(language: string): Varieties;
  /** The lists of the house, where it has any. */
  readonly terms?: TermLists;
  /** The English that the house writes, where it has decided. */
  readonly english?: EnglishVariety;
  /** The words of a language, or null where there is no dictionary. */
  dictionary(language: string): Dictionary | null;
  /** Names that are known to be right, and what is known to be left over of another language. */
  readonly register: NameRegister;
}
