export type ForeignNames = 'kept' | 'transcribed' | 'romanised';

/** What a language knows of names: how they are inflected, and how their letters sound. */
export interface NameFacts {
  /**
   * Sets of endings that one name takes, folded and romanised; the first of a set is the ending
   * of the dictionary form.
   */
  readonly paradigms: readonly (readonly string[])[];
  /** Groups of letters, and what another language writes for their sound, with a cost (0 to 1). */
  readonly sounds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Endings that make another word of any name: Brexit, Brexiteer. Folded. */
  readonly derivations: readonly string[];
  /** Endings that do so only in words that a dictionary has: Senate, Senator. Folded. */
  readonly learnedDerivations: readonly string[];
  /** Words before a name that are no part of it, small letters: mr, president. */
  readonly titles: ReadonlySet<string>;
  /** Given names that differ from others by a letter and are right: Ivan, Ivana. Folded. */
  readonly givenNames: ReadonlySet<string>;
  /** Days and months, which have capitals in some languages and are no names. Folded. */
  readonly calendar: ReadonlySet<string>;
  /**
   * What becomes of foreign names: `kept` as they are, `transcribed` as they sound (Rutte is Rute
   * in Serbian), or written in another script that a translation `romanised` again.
   */
  readonly foreignNames: ForeignNames;
  /** Endings of the language's own names, which are right as they are: Vučić. Folded. */
  readonly nativeEndings: readonly string[];
  /** Prepositions and the endings of the case they ask for, which no dictionary form has there. */
  readonly caseSigns: readonly {
    readonly prepositions: ReadonlySet<string>;
    readonly endings: readonly string[];
  }[];
}

/** A language of which nothing is known. */
export const noNameFacts: NameFacts = {
  paradigms: [],
  sounds: {},
  derivations: [],
  learnedDerivations: [],
  titles: new Set(),
  givenNames: new Set(),
  calendar: new Set(),
  foreignNames: 'kept',
  nativeEndings: [],
  caseSigns: [],
};
