import type { Row, Side } from '../text/bitext.ts';
import type { Passage } from '../text/passage.ts';

/** Where an article stands on its way to the reader. */
export const articleStates = ['new', 'in-review', 'approved', 'exported'] as const;

export type ArticleState = (typeof articleStates)[number];

/**
 * A passage under review. Its text is the fold of its corrections over the machine's text;
 * `revision` counts the corrections that touched it, so that a stale edit can be told.
 */
export interface ReviewedPassage extends Passage {
  readonly id: string;
  readonly side: Side;
  readonly revision: number;
  /** What the machine, or the source's author, wrote; null for a passage an editor added. */
  readonly machineText: string | null;
  readonly confirmed: boolean;
}

/** The passages of an article as they now stand, and which lie beside which. */
export interface ReviewedArticle {
  readonly source: readonly ReviewedPassage[] | null;
  readonly target: readonly ReviewedPassage[];
  /** Indices into `source` and `target`. */
  readonly rows: readonly Row[];
  readonly rowsRevision: number;
}
