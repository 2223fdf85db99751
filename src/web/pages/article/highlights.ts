import type { Finding } from '../../../engine/finding.ts';
import type { Side } from '../../../text/bitext.ts';
import type { Highlight } from './runs.ts';

/** The highlights of each passage, by side and index. */
export type Highlights = (side: Side, passage: number) => readonly Highlight[];

/** A name's place, as the names panel numbers it. */
export interface NamePlace {
  readonly side: Side;
  readonly segmentIndex: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * What is marked where: each finding at its place, its evidence at the related places, and the
 * names. `chosen` is the fingerprint of the finding the editor is at; its whole card lights up.
 */
export function highlightsOf(
  findings: readonly Finding[],
  names: readonly NamePlace[],
  chosen: Finding | null,
): Highlights {
  const byPassage = new Map<string, Highlight[]>();
  const seen = new Set<string>();
  const add = (side: Side, index: number, highlight: Highlight): void => {
    const passage = `${side} ${index}`;
    const identity = `${passage} ${JSON.stringify(highlight)}`;
    if (seen.has(identity)) return; // The places of one card name the same evidence.
    seen.add(identity);
    const list = byPassage.get(passage);
    if (list) list.push(highlight);
    else byPassage.set(passage, [highlight]);
  };
  for (const finding of findings) {
    add(finding.side, finding.segmentIndex, {
      kind: 'finding',
      start: finding.start,
      end: finding.end,
      severity: finding.severity,
      omission: finding.side === 'source' && finding.type === 'omission',
      issue: finding.issue,
      fingerprint: finding.fingerprint,
      suggestion: finding.suggestions[0] ?? null,
      current: finding.fingerprint === chosen?.fingerprint,
    });
    for (const place of finding.related) {
      if (place.role === 'same') continue;
      add(place.side, place.segmentIndex, {
        kind: 'evidence',
        start: place.start,
        end: place.end,
        issue: finding.issue,
        current: finding.issue === chosen?.issue && place.role === 'source',
      });
    }
  }
  for (const { side, segmentIndex, start, end, name } of names) {
    add(side, segmentIndex, { kind: 'name', start, end, name });
  }
  return (side, passage) => byPassage.get(`${side} ${passage}`) ?? [];
}
