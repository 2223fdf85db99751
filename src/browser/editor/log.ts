import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { type PassagePlace, positionOf } from './places.ts';

/** A passage as it stood at one moment, and how many changes of the document lay before that. */
export interface Moment {
  readonly node: Node;
  readonly pos: number;
  readonly at: number;
}

const log = new Mapping();

/** Notes how a transaction moved what stands in the document. */
export function noteChange(transaction: Transaction): void {
  for (const map of transaction.mapping.maps) log.appendMap(map);
}

/** The moment of a passage that stands in the document as it is now. */
export const momentOf = ({ node, pos }: Pick<PassagePlace, 'node' | 'pos'>): Moment => ({
  node,
  pos,
  at: log.maps.length,
});

/** The moment of a passage right before changes that were noted already. */
export const momentBefore = (
  { node, pos }: Pick<PassagePlace, 'node' | 'pos'>,
  changes: number,
): Moment => ({ node, pos, at: log.maps.length - changes });

/**
 * Where a stretch of a passage stands now, by its offsets at a moment. Null once nothing of it is
 * left. What is typed at its edges stays outside.
 */
export function stretchNow(
  moment: Moment,
  start: number,
  end: number,
): { from: number; to: number } | null {
  const from = placeNow(moment, start, 1);
  const to = placeNow(moment, end, -1);
  return from < to ? { from, to } : null;
}

/** Where an offset of a passage stands now; text put right there goes after it, or before (1). */
export function placeNow(moment: Moment, offset: number, side: 1 | -1): number {
  const position = positionOf(moment, offset);
  return moment.at === log.maps.length ? position : log.slice(moment.at).map(position, side);
}
