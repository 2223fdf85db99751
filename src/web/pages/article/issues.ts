import type { Finding, RelatedPlace } from '../../../engine/finding.ts';
import { groupBy } from '../../../text/group.ts';
import { oncePer } from '../../../text/remember.ts';

/** The findings of one card, with the places they refer to, each once. */
export interface Issue {
  readonly id: string;
  readonly findings: readonly [Finding, ...Finding[]];
  /** What the source says, the proof. */
  readonly source: readonly RelatedPlace[];
  /** Where the usual form stands. */
  readonly usual: readonly RelatedPlace[];
}

/** The issues of a list of findings, in the order in which they first appear in it. */
export const issuesOf: (findings: readonly Finding[]) => readonly Issue[] = oncePer(
  (findings: readonly Finding[]) =>
    [...groupBy(findings, ({ issue }) => issue)].map(([id, own]) => issueOf(id, own)),
);

function issueOf(id: string, [first, ...rest]: readonly Finding[]): Issue {
  if (!first) throw new Error('An issue has at least one finding.');
  const findings = [first, ...rest] as const;
  // Findings of a card share the objects of their places, so that thousands cost little here.
  const source = new Set<RelatedPlace>();
  const usual = new Set<RelatedPlace>();
  for (const { related } of findings) {
    for (const place of related) {
      if (place.role === 'source') source.add(place);
      else if (place.role === 'usual') usual.add(place);
    }
  }
  return { id, findings, source: distinct(source), usual: distinct(usual) };
}

const distinct = (places: Iterable<RelatedPlace>): RelatedPlace[] => [
  ...new Map(
    [...places].map((place) => [
      `${place.side} ${place.segmentIndex} ${place.start} ${place.end}`,
      place,
    ]),
  ).values(),
];
