/** The figures of the alignment, fitted on news between English, Serbian, Croatian and German. */
export interface Weights {
  /** Log probabilities of beads by their shape, "source-target" in units. */
  readonly shapes: Readonly<Record<string, number>>;
  /** Of a bead of two beside one between whose two a unit is left out, that unit included. */
  readonly gap: number;
  /** Of longer beads than those: at four units in all, and for each one more. */
  readonly longest: number;
  readonly longer: number;
  /** Spread of log(target length / source length): at unit length 1, added for every length, and
   * between texts that have nothing to do with each other. */
  readonly lengthShort: number;
  readonly lengthLong: number;
  readonly lengthChance: number;
  /** Share of translations whose length says nothing. */
  readonly lengthWild: number;
  /** Sentences it takes to believe half of a text's own ratio of lengths. */
  readonly lengthTrust: number;
  /** How much a point of lexical evidence counts. */
  readonly lexical: number;
  readonly signs: number;
  /** Occurrences added to a term's frequency and units added to a side. */
  readonly frequencyFloor: number;
  readonly unitsFloor: number;
  /** Log probability that a number or name is lost which nothing on the other side resembles. */
  readonly lostNumber: number;
  readonly lostName: number;
  /** How surely a linked term is there when its counterpart is. */
  readonly kept: number;
  readonly keptSign: number;
  /** How surely words of one concept translate each other. */
  readonly concept: number;
  /** Shrinks what few co-occurrences teach. */
  readonly shrink: number;
  readonly learned: number;
  /** Share of paragraph breaks kept in translation, before the text has taught better. */
  readonly breaksKept: number;
  readonly breaksTrust: number;
  /** Log probability of a paragraph break inside a bead. */
  readonly innerBreak: number;
  /** Log odds of a bead that begins amid a sentence of one side, or of both. */
  readonly fragment: number;
  readonly fragmentsBoth: number;
  /** And of a bead of two beside two, each of them one sentence cut in two. */
  readonly cutInside: number;
  /** Passages of one kind that stands apart from running text, of two kinds, and furniture beside
   * text. */
  readonly sameKind: number;
  readonly otherKind: number;
  readonly furnitureWithText: number;
}

export const standardWeights: Weights = {
  shapes: {
    '1-1': -0.2,
    '1-0': -2.4,
    '0-1': -2.4,
    '2-1': -3,
    '1-2': -3,
    '2-2': -8,
    '3-1': -6,
    '1-3': -6,
  },
  gap: -6,
  longest: -6,
  longer: -1.5,
  lengthShort: 1.3,
  lengthLong: 0.06,
  lengthChance: 0.75,
  lengthWild: 0.06,
  lengthTrust: 5,
  lexical: 0.7,
  signs: 0.9,
  frequencyFloor: 0.4,
  unitsFloor: 15,
  lostNumber: -0.62,
  lostName: -0.1,
  kept: 0.85,
  keptSign: 0.7,
  concept: 0.93,
  shrink: 2.9,
  learned: 0.8,
  breaksKept: 0.45,
  breaksTrust: 13,
  innerBreak: -0.7,
  fragment: -3,
  fragmentsBoth: -1,
  cutInside: 8,
  sameKind: 1.2,
  otherKind: -1.2,
  furnitureWithText: -6,
};
