import type { Severity } from '../engine/finding.ts';

/** How much is open in an article. One card is one, however many places it has. */
export interface Counts {
  readonly errors: number;
  readonly questions: number;
}

/**
 * Counts findings by their issue. An issue with places of both severities is an error.
 *
 * @param findings those that are not dismissed
 */
export function countIssues(
  findings: Iterable<{ readonly issue: string; readonly severity: Severity }>,
): Counts {
  const worst = new Map<string, Severity>();
  for (const { issue, severity } of findings) {
    if (worst.get(issue) !== 'error') worst.set(issue, severity);
  }
  const errors = [...worst.values()].filter((severity) => severity === 'error').length;
  return { errors, questions: worst.size - errors };
}
