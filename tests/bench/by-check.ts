import type { Finding } from '../../src/engine/finding.ts';

/** What one check alone does in one language pair. */
export interface CheckFigures {
  /** The share it sees of the planted errors it is answerable for; null when there are none. */
  readonly recall: number | null;
  /** How many those are. */
  readonly planted: number;
  /** Its cards on documents without a planted error, a document. */
  readonly falseAlarmsPerDocument: number;
}

/** What each check does, counted document by document. */
export interface CheckTally {
  addClean(findings: readonly Finding[]): void;
  /** @param by the checks that saw the planted error */
  addPlanted(kind: string, by: Iterable<string>): void;
  figuresOf(check: string): CheckFigures;
}

/** A tally of nothing yet. A kind of error is the business of the check that sees most of it. */
export function createTally(): CheckTally {
  const kinds = new Map<string, { planted: number; by: Map<string, number> }>();
  const alarms = new Map<string, number>();
  let documents = 0;
  return {
    addClean: (findings) => {
      documents += 1;
      const issues = new Map(findings.map(({ issue, check }) => [issue, check]));
      for (const check of issues.values()) alarms.set(check, (alarms.get(check) ?? 0) + 1);
    },
    addPlanted: (kind, by) => {
      const count = kinds.get(kind) ?? { planted: 0, by: new Map<string, number>() };
      kinds.set(kind, count);
      count.planted += 1;
      for (const check of new Set(by)) count.by.set(check, (count.by.get(check) ?? 0) + 1);
    },
    figuresOf: (check) => {
      const own = [...kinds.values()].filter(({ by }) => {
        const seen = by.get(check) ?? 0;
        return seen > 0 && [...by].every(([other, count]) => other === check || count < seen);
      });
      const planted = own.reduce((sum, kind) => sum + kind.planted, 0);
      const seen = own.reduce((sum, { by }) => sum + (by.get(check) ?? 0), 0);
      return {
        recall: planted === 0 ? null : rounded(seen / planted),
        planted,
        falseAlarmsPerDocument: rounded((alarms.get(check) ?? 0) / documents),
      };
    },
  };
}

const rounded = (figure: number): number => Math.round(figure * 1000) / 1000;
