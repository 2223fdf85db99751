import { isFurniture, type Passage } from '../../text/passage.ts';
import type { Said } from './lexemes.ts';
import type { Quantities, Quantity } from './quantity.ts';

/** A passage with its words. */
export interface SaidPassage extends Said {
  readonly passage: Passage;
}

/** A quantity and the passage it stands in. */
export interface PlacedQuantity extends Quantity {
  readonly segmentIndex: number;
}

/** All that one side of a row says. */
export interface RowSide {
  /** In order; of a row with several passages each is placed already. */
  readonly all: readonly (Quantity | PlacedQuantity)[];
  /** Numbers that its words account for without naming them. */
  readonly loose: ReadonlySet<number>;
  /** The passage of those that are not placed. */
  readonly segmentIndex: number;
  /** The side's passages, of all rows. */
  readonly passages: readonly SaidPassage[];
  /** The row's passages on this side. */
  readonly indices: readonly number[];
}

/**
 * What the passages of one side of a row say; page furniture says nothing.
 *
 * @param indices the row's passages on this side
 * @param read reads the quantities of a passage
 */
export function rowSide(
  passages: readonly SaidPassage[],
  indices: readonly number[],
  read: (said: Said) => Quantities,
): RowSide {
  const [only] = indices;
  if (only === undefined) return emptySide;
  // Nearly every row has one passage, whose quantities need no copies.
  if (indices.length === 1) {
    const passage = passages[only];
    if (!passage || isFurniture(passage.passage)) return emptySide;
    const { all, loose } = read(passage);
    return { all, loose, segmentIndex: only, passages, indices };
  }
  const found = indices.flatMap((index) => {
    const passage = passages[index];
    return passage && !isFurniture(passage.passage) ? { index, said: read(passage) } : [];
  });
  if (found.length === 0) return emptySide;
  return {
    all: found.flatMap(({ index, said }) =>
      said.all.map((quantity) => ({ ...quantity, segmentIndex: index })),
    ),
    loose: new Set(found.flatMap(({ said }) => [...said.loose])),
    segmentIndex: only,
    passages,
    indices,
  };
}

/** The side of a row that says nothing. */
export const emptySide: RowSide = {
  all: [],
  loose: new Set(),
  segmentIndex: 0,
  passages: [],
  indices: [],
};

/** True where a quantity's own words stand in the other side too: a title, or a word left over. */
export function standsIn(other: RowSide, side: RowSide, quantity: Quantity): boolean {
  const { segmentIndex, start, end } = placed(side, quantity);
  const word = side.passages[segmentIndex]?.text.slice(start, end) ?? '';
  const texts = other.indices.map((index) => other.passages[index]?.text ?? '');
  return word !== '' && texts.some((text) => holdsWord(text, word));
}

function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !isLetterAt(text, at - 1) && !isLetterAt(text, at + word.length);
}

const isLetterAt = (text: string, at: number): boolean => /\p{L}/u.test(text.charAt(at));

/** A quantity of a row's side with its passage. */
export const placed = ({ segmentIndex }: RowSide, quantity: Quantity): PlacedQuantity =>
  'segmentIndex' in quantity ? (quantity as PlacedQuantity) : { ...quantity, segmentIndex };
