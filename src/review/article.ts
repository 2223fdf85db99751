import type { Row, Side } from '../text/bitext.ts';
import type { Passage } from '../text/passage.ts';

/** Where an article stands on its way to the reader. */
export const articleStates = ['new', 'in-review', 'approved', 'exported'] as const;

export type ArticleState = (typeof articleStates)[number];

/**
 * A passage under review. Its text is the fold of its corrections over the machine's text;
 * `revision` counts the corrections of its text or kind, so that a stale edit can be told.
 */
export interface ReviewedPassage extends Passage {
  /** Unique in its article, and never used again: `t3`, `s12`. */
  readonly id: string;
  readonly side: Side;
  readonly revision: number;
  /** What the machine, or the source's author, wrote; null for a passage an editor added. */
  readonly machineText: string | null;
  /** Its index in the document it came in, for the skeleton; null for one an editor added. */
  readonly machineIndex: number | null;
  readonly confirmed: boolean;
  /** Who confirmed it; null when nobody has, or its text has changed since. */
  readonly confirmedBy: string | null;
}

/** The passages of an article as they now stand, and which lie beside which. */
export interface ReviewedArticle {
  readonly source: readonly ReviewedPassage[] | null;
  readonly target: readonly ReviewedPassage[];
  /** Indices into `source` and `target`. */
  readonly rows: readonly Row[];
  readonly rowsRevision: number;
}
