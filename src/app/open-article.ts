import type { Finding } from '../engine/finding.ts';
import type { Failure } from '../engine/run.ts';
import type { ArticleState, ReviewedArticle } from '../review/article.ts';
import type { DismissedFinding } from '../review/dismissal.ts';
import type { Bitext } from '../text/bitext.ts';
import type { App } from './context.ts';
import type { GestureSummary } from './results.ts';

/** Everything the article page shows. */
export interface OpenArticle {
  readonly id: string;
  readonly title: string;
  readonly state: ArticleState;
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly editor: string | null;
  readonly article: ReviewedArticle;
  readonly bitext: Bitext;
  /** What is open; what was dismissed stands apart. */
  readonly findings: readonly Finding[];
  readonly dismissed: readonly DismissedFinding[];
  readonly failures: readonly Failure[];
  /** Checks that had no source to compare with. */
  readonly rested: readonly string[];
  /** What undo would take back, and what redo would bring again. */
  readonly lastGesture: GestureSummary | null;
  readonly lastUndone: GestureSummary | null;
}

export async function openArticle(_app: App, _id: string): Promise<OpenArticle> {
  throw new Error('Not written yet.');
}
