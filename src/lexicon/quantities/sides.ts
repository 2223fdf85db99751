import type { Document } from '../../text/document.ts';
import { isFurniture } from '../../text/passage.ts';
import type { Quantities, Quantity } from './quantity.ts';

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
}

/**
 * What the passages of one side of a row say; page furniture says nothing.
 *
 * @param indices the row's passages on this side
 * @param read reads the quantities of a text
 */
export function rowSide(
  { passages }: Document,
  indices: readonly number[],
  read: (text: string) => Quantities,
): RowSide {
  const told = indices.filter((index) => {
    const passage = passages[index];
    return passage !== undefined && !isFurniture(passage);
  });
  const [only] = told;
  if (only === undefined) return emptySide;
  // Nearly every row has one passage, whose quantities need no copies.
  if (told.length === 1) return { ...read(passages[only]?.text ?? ''), segmentIndex: only };
  const found = told.map((index) => ({ index, said: read(passages[index]?.text ?? '') }));
  return {
    all: found.flatMap(({ index, said }) =>
      said.all.map((quantity) => ({ ...quantity, segmentIndex: index })),
    ),
    loose: new Set(found.flatMap(({ said }) => [...said.loose])),
    segmentIndex: only,
  };
}

const emptySide: RowSide = { all: [], loose: new Set(), segmentIndex: 0 };

/** A quantity of a row's side with its passage. */
export const placed = ({ segmentIndex }: RowSide, quantity: Quantity): PlacedQuantity =>
  'segmentIndex' in quantity ? (quantity as PlacedQuantity) : { ...quantity, segmentIndex };
