import type { Mark, PassageKind } from '../text/passage.ts';
import type { ReviewedPassage } from './article.ts';

/** One replacement in a text: `removed` stood at `start` (UTF-16), `inserted` stands there now. */
export interface Splice {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** A row of the alignment by the ids of its passages. */
export interface RowOfIds {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** Splices of one change are in order and all speak of the text before the change. */
export interface TextChange {
  readonly kind: 'text';
  readonly passage: string;
  readonly splices: readonly Splice[];
  readonly marksBefore: readonly Mark[];
  readonly marksAfter: readonly Mark[];
  /** Who had confirmed the passage, and who has once it is changed. */
  readonly confirmedBefore: string | null;
  readonly confirmedAfter: string | null;
}

/** A passage that comes or goes, with all that is known of it, so that it can come back. */
export interface PresenceChange {
  readonly kind: 'insert' | 'delete';
  readonly passage: string;
  readonly content: ReviewedPassage;
  /** The passage it follows on its side; null at the beginning. */
  readonly after: string | null;
  /** The index of its row, and whether it is the only passage there. */
  readonly row: number;
  readonly alone: boolean;
}

/** A run of rows, from index `at`, that is replaced by another run of the same passages. */
export interface RowsChange {
  readonly kind: 'realign';
  readonly at: number;
  readonly before: readonly RowOfIds[];
  readonly after: readonly RowOfIds[];
}

/** A new version of the source: its passages take the place of the former ones. */
export interface SourceChange {
  readonly kind: 'source';
  /** 0 when there was none. */
  readonly before: number;
  readonly after: number;
  readonly rowsBefore: readonly RowOfIds[];
  readonly rowsAfter: readonly RowOfIds[];
}

/** What a correction does. Each kind holds enough of what was there before to be inverted. */
export type Change =
  | TextChange
  | PresenceChange
  | RowsChange
  | SourceChange
  | {
      readonly kind: 'passage-kind';
      readonly passage: string;
      readonly before: PassageKind;
      readonly after: PassageKind;
    }
  | {
      readonly kind: 'confirm';
      readonly passage: string;
      /** Who had, and who has, confirmed it. */
      readonly before: string | null;
      readonly after: string | null;
    };

/** How a correction came about. */
export const origins = [
  'typed',
  'suggestion',
  'everywhere',
  'undo',
  'restored',
  'source-update',
] as const;

export type Origin = (typeof origins)[number];

/** An edit as a value. The history of an article is the list of these, and only grows. */
export interface Correction {
  readonly id: string;
  readonly article: string;
  /** Counts the corrections of the article from 1; the article's revision after it. */
  readonly number: number;
  /** What was done at one stroke, and is undone at one stroke, shares a gesture. */
  readonly gesture: string;
  readonly change: Change;
  /** The revision of the passage (or of the rows) that the editor saw. */
  readonly baseRevision: number;
  readonly author: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly origin: Origin;
  /** The check and the issue that prompted it, if one did. */
  readonly check: string | null;
  readonly issue: string | null;
  /** The correction that this one takes back. */
  readonly undoes: string | null;
  /** The version of the source it was made against; 0 when there was none. */
  readonly sourceVersion: number;
}

/** The passage a change is about, or null for one of the rows or the source. */
export const passageOf = (change: Change): string | null =>
  'passage' in change ? change.passage : null;
