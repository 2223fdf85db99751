import type { Report } from '../engine/run.ts';
import type { Correction, Origin } from '../review/correction.ts';
import { type Counts, countIssues } from '../review/counts.ts';
import { type Coverage, coverageOf } from '../review/coverage.ts';
import { sortOut } from '../review/dismissal.ts';
import { untouchedShare } from '../review/share.ts';
import type { ArticleEvent } from '../store/events.ts';
import { groupBy } from '../text/group.ts';
import { isFurniture } from '../text/passage.ts';
import { visitedBy } from './coverage.ts';
import type { Kept } from './edition.ts';
import type { Loaded } from './load.ts';

/** What one check found, and what became of it. Counted are places. */
export interface CheckFigures {
  readonly check: string;
  readonly open: number;
  readonly setAside: number;
  /** Corrections that it prompted and that stand. */
  readonly corrected: number;
}

/** What one editor did. */
export interface EditorFigures {
  readonly name: string;
  /** Corrections of texts that stand. */
  readonly corrections: number;
  /** Passages that stand confirmed by this editor. */
  readonly confirmed: number;
  /** The first and the last time, UTC milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** Who reviewed a translation, what was checked, and what was left. Times are UTC milliseconds. */
export interface Receipt extends Counts {
  readonly coverage: Coverage;
  /** The share of the machine's words that stand unmodified, 0 to 1. */
  readonly untouched: number;
  readonly editors: readonly EditorFigures[];
  /** Standing corrections of texts by how they came about. */
  readonly origins: Readonly<Partial<Record<Origin, number>>>;
  readonly checks: readonly CheckFigures[];
  /** Checks that could not run, and why; and checks that broke. */
  readonly rested: Report['rested'];
  readonly failures: Report['failures'];
  readonly approvals: readonly Approved[];
}

/** An approval or its taking back, with what was open then. */
export interface Approved {
  readonly kind: 'approved' | 'reopened';
  readonly author: string;
  readonly at: number;
  readonly detail: unknown;
}

/** The receipt of what stands and what is kept of it. */
export function receiptOf(
  { standing }: Pick<Loaded, 'standing'>,
  kept: Pick<Kept, 'corrections' | 'undone' | 'dismissals' | 'events' | 'visits' | 'documents'>,
  report: Report,
): Receipt {
  const { open, dismissed } = sortOut(report.findings, kept.dismissals);
  const visited = kept.visits.flatMap(({ passages }) => passages);
  const texts = kept.corrections.filter(
    ({ change, gesture, undoes, origin }) =>
      change.kind === 'text' &&
      !kept.undone.has(gesture) &&
      undoes === null &&
      origin !== 'source-update',
  );
  return {
    ...countIssues(open),
    coverage: coverageOf(standing.target, visitedBy(visited, kept.corrections)),
    untouched: untouchedShare(standing.target, removedTexts(standing, kept.documents)),
    editors: editorsOf(standing, kept.corrections, texts),
    origins: Object.fromEntries(
      [...groupBy(texts, ({ origin }) => origin)].map(([origin, own]) => [origin, own.length]),
    ),
    checks: checksOf(
      open.map(({ check }) => check),
      dismissed.map(({ finding }) => finding.check),
      texts.flatMap(({ check }) => check ?? []),
    ),
    rested: report.rested,
    failures: report.failures,
    approvals: kept.events.flatMap(approvalOf),
  };
}

const approvalOf = ({ kind, author, at, detail }: ArticleEvent): Approved[] =>
  kind === 'approved' || kind === 'reopened' ? [{ kind, author, at, detail }] : [];

/** The machine's text of passages that an editor deleted. */
function removedTexts({ target }: Loaded['standing'], documents: Kept['documents']): string[] {
  const machine = documents.find(({ side, version }) => side === 'target' && version === 1);
  const there = new Set(target.map(({ machineIndex }) => machineIndex));
  return (machine?.document.passages ?? [])
    .filter((passage, index) => !there.has(index) && !isFurniture(passage))
    .map(({ text }) => text);
}

function editorsOf(
  { target }: Loaded['standing'],
  all: readonly Correction[],
  texts: readonly Correction[],
): EditorFigures[] {
  return [...groupBy(all, ({ author }) => author)].map(([name, own]) => ({
    name,
    corrections: texts.filter(({ author }) => author === name).length,
    confirmed: target.filter(({ confirmedBy }) => confirmedBy === name).length,
    from: own[0]?.at ?? 0,
    to: own.at(-1)?.at ?? 0,
  }));
}

function checksOf(
  open: readonly string[],
  setAside: readonly string[],
  corrected: readonly string[],
): CheckFigures[] {
  const count = (list: readonly string[], check: string): number =>
    list.filter((one) => one === check).length;
  return [...new Set([...open, ...setAside, ...corrected])].sort().map((check) => ({
    check,
    open: count(open, check),
    setAside: count(setAside, check),
    corrected: count(corrected, check),
  }));
}
