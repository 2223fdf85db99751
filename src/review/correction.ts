import type { Side } from '../text/bitext.ts';
import type { Mark, Passage, PassageKind } from '../text/passage.ts';

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

/**
 * What a correction does. Each kind holds enough of what was there before to be inverted.
 * Splices of one change are in order and all speak of the text before the change.
 */
export type Change =
  | {
      readonly kind: 'text';
      readonly passage: string;
      readonly splices: readonly Splice[];
      readonly marksBefore: readonly Mark[];
      readonly marksAfter: readonly Mark[];
    }
  | {
      readonly kind: 'insert' | 'delete';
      readonly passage: string;
      readonly side: Side;
      readonly content: Passage;
      /** The passage it follows on its side; null at the beginning. */
      readonly after: string | null;
    }
  | {
      readonly kind: 'passage-kind';
      readonly passage: string;
      readonly before: PassageKind;
      readonly after: PassageKind;
    }
  | {
      readonly kind: 'confirm';
      readonly passage: string;
      readonly before: boolean;
      readonly after: boolean;
    }
  | {
      readonly kind: 'realign';
      readonly before: readonly RowOfIds[];
      readonly after: readonly RowOfIds[];
    };

/** How a correction came about. */
export const origins = ['typed', 'suggestion', 'everywhere', 'undo', 'source-update'] as const;

export type Origin = (typeof origins)[number];

/** An edit as a value. The history of an article is the list of these, and only grows. */
export interface Correction {
  readonly id: string;
  readonly article: string;
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
  /** The gesture that this one takes back. */
  readonly undoes: string | null;
  readonly sourceVersion: number;
}
