import type { Finding } from '../engine/finding.ts';
import type { Side } from '../text/bitext.ts';
import type { Mark, PassageKind } from '../text/passage.ts';
import type { Origin } from './correction.ts';
import type { RelatedPlaces } from './related.ts';

/** A passage as the editor in the page is told of it. */
export interface ContentPassage {
  readonly id: string;
  /** “4”, or “4 b” where a row has several passages. */
  readonly label: string;
  readonly kind: PassageKind;
  readonly revision: number;
  readonly confirmed: boolean;
  /** The index of its row. */
  readonly row: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Start, end and bead of each sentence, one after another; a bead is one within its row. */
  readonly sentences: readonly number[];
}

/** One finding; what it shares with the others of its card stands with the issue. */
export type ContentFinding = Omit<Finding, 'check' | 'issue' | 'related' | 'message'>;

/** What one card is about. Each place that proves it, or has the usual form, stands once. */
export interface ContentIssue {
  readonly issue: string;
  readonly check: string;
  readonly findings: readonly ContentFinding[];
  readonly related: readonly RelatedPlaces[];
}

/** A name and where it stands: passage index, start and end of each place, one after another. */
export type ContentName = { readonly id: string } & Readonly<Record<Side, readonly number[]>>;

/** Everything the editor in the page works with, as the server has it at one revision. */
export interface ArticleContent {
  readonly revision: number;
  readonly rowsRevision: number;
  readonly source: readonly ContentPassage[];
  readonly target: readonly ContentPassage[];
  readonly issues: readonly ContentIssue[];
  readonly names: readonly ContentName[];
  /** Regions of the page that the server prints, by name: their HTML in parts, a card in each. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
}

/** A passage as an editor wants it, over the revision that was seen. */
export interface PassageEdit {
  readonly passage: string;
  readonly revision: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Edits made at one stroke in the page. */
export interface GestureRequest {
  readonly origin: Extract<Origin, 'typed' | 'suggestion' | 'everywhere' | 'undo'> | 'redo';
  readonly check: string | null;
  readonly issue: string | null;
  /** The gesture it goes on with. */
  readonly continues: string | null;
  readonly edits: readonly PassageEdit[];
}
