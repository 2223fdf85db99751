import type { RelatedPlace, RelatedRole } from '../engine/finding.ts';
import type { Side } from '../text/bitext.ts';
import { groupBy } from '../text/group.ts';

/** Places of one text that have the same to do with a finding. */
export interface RelatedPlaces {
  readonly role: RelatedRole;
  readonly side: Side;
  readonly text: string;
  /** Passage index, start and end of each place, one after another. */
  readonly places: readonly number[];
}

/** Related places by what they have in common: a name may stand in a thousand of them. */
export const groupedPlaces = (places: readonly RelatedPlace[]): RelatedPlaces[] =>
  [...groupBy(places, ({ role, side, text }) => JSON.stringify([role, side, text])).values()].map(
    (group) => ({
      role: group[0]?.role ?? 'same',
      side: group[0]?.side ?? 'source',
      text: group[0]?.text ?? '',
      places: group.flatMap(({ segmentIndex, start, end }) => [segmentIndex, start, end]),
    }),
  );

/** Grouped places one by one again, group after group. */
export const relatedPlaces = (groups: readonly RelatedPlaces[]): RelatedPlace[] =>
  groups.flatMap(({ role, side, text, places }) =>
    inThrees(places).map(([segmentIndex, start, end]) => ({
      role,
      side,
      text,
      segmentIndex,
      start,
      end,
    })),
  );

/** Numbers that stand one after another, three that belong together at a time. */
export const inThrees = (flat: readonly number[]): [number, number, number][] =>
  Array.from({ length: Math.floor(flat.length / 3) }, (_, index) => [
    flat[index * 3] ?? 0,
    flat[index * 3 + 1] ?? 0,
    flat[index * 3 + 2] ?? 0,
  ]);
