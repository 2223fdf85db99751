import type { Finding, RelatedPlace } from '../../../engine/finding.ts';

/** The related places of one role over all findings of a card, each place once. */
export function relatedOf(
  findings: readonly Finding[],
  role: RelatedPlace['role'],
): RelatedPlace[] {
  const places = new Map<string, RelatedPlace>();
  for (const place of findings.flatMap((finding) => finding.related)) {
    if (place.role !== role) continue;
    places.set(`${place.side} ${place.segmentIndex} ${place.start} ${place.end}`, place);
  }
  return [...places.values()];
}

/** Items by a key, in the order in which the keys first appear. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
