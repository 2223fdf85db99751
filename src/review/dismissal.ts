import type { Finding } from '../engine/finding.ts';

/** How far a dismissal reaches: one place, one issue of this article, that issue in every article. */
export const dismissalScopes = ['place', 'article', 'always'] as const;

export type DismissalScope = (typeof dismissalScopes)[number];

/** "Not an error", said by an editor. It can be taken back. */
export interface Dismissal {
  readonly id: string;
  /** The article it was said in. */
  readonly article: string;
  readonly scope: DismissalScope;
  readonly check: string;
  readonly issue: string;
  /** The place, for the scope `place`. */
  readonly fingerprint: string | null;
  /** What stood at the place, for the list of dismissals. */
  readonly text: string;
  readonly message: string;
  readonly author: string;
  /** UTC milliseconds. */
  readonly at: number;
}

/** A finding that somebody dismissed, and how. */
export interface DismissedFinding {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

/**
 * Parts the findings of an article into the open and the dismissed.
 *
 * @param dismissals those of this article and those that hold everywhere
 */
export function sortOut(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { open: Finding[]; dismissed: DismissedFinding[] } {
  const byPlace = new Map<string, Dismissal>();
  const byIssue = new Map<string, Dismissal>();
  for (const dismissal of dismissals) {
    if (dismissal.scope !== 'place') byIssue.set(dismissal.issue, dismissal);
    else if (dismissal.fingerprint !== null) byPlace.set(dismissal.fingerprint, dismissal);
  }
  const open: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const dismissal = byPlace.get(finding.fingerprint) ?? byIssue.get(finding.issue);
    if (dismissal) dismissed.push({ finding, dismissal });
    else open.push(finding);
  }
  return { open, dismissed };
}
