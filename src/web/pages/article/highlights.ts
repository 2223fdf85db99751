import type { Finding } from '../../../engine/finding.ts';
import type { Side } from '../../../text/bitext.ts';
import { issuesOf } from './issues.ts';
import type { Highlight } from './parts.ts';

/** The highlights of each passage, by side and index. */
export type Highlights = (side: Side, passage: number) => readonly Highlight[];

/**
 * What is marked where: each finding at its place, and what proves the one that the editor is at.
 *
 * @param chosen that finding, or null
 */
export function highlightsOf(findings: readonly Finding[], chosen: Finding | null): Highlights {
  const byPassage = new Map<string, Highlight[]>();
  const add = (side: Side, index: number, highlight: Highlight): void => {
    const passage = `${side} ${index}`;
    const list = byPassage.get(passage);
    if (list) list.push(highlight);
    else byPassage.set(passage, [highlight]);
  };
  for (const finding of findings) {
    const { side, segmentIndex, start, end, severity, fingerprint } = finding;
    add(side, segmentIndex, {
      kind: 'finding',
      start,
      end,
      severity,
      omission: side === 'source' && finding.type === 'omission',
      fingerprint,
      current: fingerprint === chosen?.fingerprint,
    });
  }
  const issue = issuesOf(findings).find(({ id }) => id === chosen?.issue);
  for (const { side, segmentIndex, start, end } of issue?.source ?? []) {
    add(side, segmentIndex, { kind: 'evidence', start, end });
  }
  return (side, passage) => byPassage.get(`${side} ${passage}`) ?? [];
}
