import type { OpenArticle } from '../../../app/open-article.ts';
import { type Family, familyOf } from '../../../engine/check.ts';
import type { Finding, Severity } from '../../../engine/finding.ts';
import type { Side } from '../../../text/bitext.ts';
import { groupBy } from '../../../text/group.ts';
import { familyWords } from '../../words/families.ts';
import { findingWords as words } from '../../words/findings.ts';
import { number } from '../../words/locale.ts';

/** Which findings are shown; null shows all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly family: Family | null;
  readonly side: Side | null;
}

/** A choice of the filter; chosen again, it is taken back. */
export interface FilterLink {
  readonly name: string;
  readonly figure: string;
  readonly url: string;
  readonly current: boolean;
}

export interface FilterMenu {
  readonly families: readonly FilterLink[];
  readonly sides: readonly FilterLink[];
  readonly isOn: boolean;
  /** The same page with nothing filtered. */
  readonly allUrl: string;
}

/** The findings that pass a filter, in their order. */
export function filtered(
  findings: readonly Finding[],
  { severity, family, side }: FindingFilter,
): readonly Finding[] {
  if (severity === null && family === null && side === null) return findings;
  return findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (family === null || familyOf(finding.check) === family) &&
      (side === null || finding.side === side),
  );
}

/**
 * What findings can be filtered by, beside their severity: only what there is of them.
 *
 * @param address the address of this page with some of its query changed
 */
export function filterMenu(
  { findings }: OpenArticle,
  filter: FindingFilter,
  address: (change: Partial<FindingFilter>) => string,
): FilterMenu {
  const { severity, family, side } = filter;
  const issues = (own: readonly Finding[]): string =>
    number(new Set(own.map(({ issue }) => issue)).size);
  const families = [...groupBy(findings, ({ check }) => familyOf(check))];
  const sides = [...groupBy(findings, (finding) => finding.side)];
  return {
    families: families.map(([own, all]) => ({
      name: familyWords[own],
      figure: issues(all),
      url: address({ family: own === family ? null : own }),
      current: own === family,
    })),
    sides: sides.map(([own, all]) => ({
      name: words.sides[own],
      figure: issues(all),
      url: address({ side: own === side ? null : own }),
      current: own === side,
    })),
    isOn: severity !== null || family !== null || side !== null,
    allUrl: address({ severity: null, family: null, side: null }),
  };
}
