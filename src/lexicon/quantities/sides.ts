import { isFurniture, type Passage } from '../../text/passage.ts';
import { once } from '../../text/remember.ts';
import type { Said } from './lexemes.ts';
import type { Quantity } from './quantity.ts';

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
  readonly loose: () => ReadonlySet<number>;
  /** The passage of those that are not placed. */
  readonly segmentIndex: number;
  /** The side's passages, of all rows. */
  readonly passages: readonly SaidPassage[];
  /** The row's passages on this side. */
  readonly indices: readonly number[];
}

/** How the passages of one side of an article are read. */
export interface Reader {
  readonly passages: readonly SaidPassage[];
  /** The quantities of a passage, in order. */
  readonly read: (said: Said) => readonly Quantity[];
  /** Numbers that its words account for without naming them. */
  readonly loose: (said: Said) => ReadonlySet<number>;
}

/**
 * What the passages of one side of a row say; page furniture says nothing.
 *
 * @param indices the row's passages on this side
 */
export function rowSide({ passages, read, loose }: Reader, indices: readonly number[]): RowSide {
  const [only] = indices;
  if (only === undefined) return emptySide;
  const told = indices.filter((index) => {
    const passage = passages[index];
    return passage !== undefined && !isFurniture(passage.passage);
  });
  if (told.length === 0) return emptySide;
  const found = told.flatMap((index) => {
    const passage = passages[index];
    return passage ? { index, passage, all: read(passage) } : [];
  });
  const [first] = found;
  return {
    // Nearly every row has one passage, whose quantities need no copies.
    all:
      indices.length === 1 && first
        ? first.all
        : found.flatMap(({ index, all }) =>
            all.map((quantity) => ({ ...quantity, segmentIndex: index })),
          ),
    loose: once(() => new Set(found.flatMap(({ passage }) => [...loose(passage)]))),
    segmentIndex: only,
    passages,
    indices,
  };
}

/** The side of a row that says nothing. */
const emptySide: RowSide = {
  all: [],
  loose: () => new Set(),
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
