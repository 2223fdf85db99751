import type { Report } from '../engine/run.ts';
import { sortOut } from '../review/dismissal.ts';
import type { Standing } from '../review/standing.ts';
import type { ArticleRecord } from '../store/articles.ts';
import type { Kept } from './edition.ts';
import { receiptOf } from './receipt-of.ts';

/**
 * Everything that is kept of an article, as `articleRecord` describes it.
 *
 * @param exportedAt UTC milliseconds
 */
export function recordOf(
  { deletedAt: _, rows: __, ...article }: ArticleRecord,
  { source, target, rows }: Standing,
  report: Report,
  kept: Kept,
  exportedAt: number,
) {
  const { open, dismissed } = sortOut(report.findings, kept.dismissals);
  return {
    schemaVersion: 1,
    exportedAt,
    article,
    source,
    target,
    rows,
    documents: kept.documents,
    originals: kept.originals.map(({ bytes, ...original }) => ({
      ...original,
      bytes: Buffer.from(bytes).toString('base64'),
    })),
    corrections: kept.corrections,
    gestures: kept.gestures.map(({ article: _article, ...gesture }) => gesture),
    dismissals: kept.dismissals,
    takenBackDismissals: kept.takenBack,
    findings: open,
    dismissedFindings: dismissed.map(({ finding, dismissal }) => ({
      ...finding,
      dismissal: dismissal.id,
    })),
    events: kept.events,
    receipt: receiptOf(
      { standing: { source, target, rows, rowsRevision: article.rowsRevision } },
      kept,
      report,
    ),
    visits: kept.visits.map(({ article: _article, ...visit }) => visit),
  };
}
