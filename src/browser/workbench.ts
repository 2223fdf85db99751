import type { Mark } from '../text/passage.ts';

/** A passage of the translation as the editor holds it now. */
export interface OpenPassage {
  readonly id: string;
  /** “4”, or “4 b” where a row has several passages. */
  readonly label: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The revision that the server acknowledged last. */
  readonly revision: number;
  readonly confirmed: boolean;
  /** True while it holds text that the server has not acknowledged. */
  readonly dirty: boolean;
}

/** Where the caret stands: a passage, and UTF-16 code units from its beginning. */
export interface Caret {
  readonly passage: string;
  readonly offset: number;
}

/** A passage as the server says it now is. */
export interface RemoteChange {
  readonly passage: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly revision: number;
  readonly confirmed: boolean;
}

/** Two texts of one passage: what could not be saved, and what stands on the server. */
export interface TextConflict {
  readonly passage: string;
  readonly yours: string;
  readonly current: string;
  /** What both began with, or null if that is not known. */
  readonly base: string | null;
  /** The revision to save over. */
  readonly revision: number;
  readonly author: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly deleted: boolean;
}

/** What was saved: the passages, and the article's revision after it. */
export interface SavedPassages {
  readonly passages: readonly string[];
  readonly revision: number;
}

/**
 * The editor in the page, as panels and live updates see it. Ids are passages of the translation.
 */
export interface Workbench {
  readonly article: string;
  /** The passages in reading order. */
  readonly passages: () => readonly OpenPassage[];
  /** Puts caret and focus at a place of a passage and scrolls there; of a source, scrolls only. */
  readonly goTo: (passage: string, start?: number, end?: number) => void;
  /** Calls with each passage or offset the caret comes to; with null when it leaves the text. */
  readonly onCaret: (listener: (caret: Caret | null) => void) => void;
  readonly onSaved: (listener: (saved: SavedPassages) => void) => void;
  /** Sets who shows a conflict, instead of the line in the bar. */
  readonly onConflict: (listener: (conflict: TextConflict) => void) => void;
  /** Ends a conflict: this text is saved over the revision. The editor can undo it. */
  readonly settle: (choice: {
    readonly passage: string;
    readonly text: string;
    readonly marks?: readonly Mark[];
    readonly revision: number;
  }) => void;
  /**
   * Takes over what somebody else made of a passage, as the smallest change. A passage that holds
   * unsaved text is left as it is: its next save meets the conflict.
   */
  readonly applyRemote: (change: RemoteChange) => void;
  /** Draws the rows anew from the server: passages came, went or lie beside others. */
  readonly replaceRows: () => Promise<void>;
  /** Fetches what the checks find now, with everything else that changed. */
  readonly refreshFindings: () => Promise<void>;
  /** Sends everything that waits. Resolves to true when nothing waits any more. */
  readonly saveAll: () => Promise<boolean>;
  /** Says a sentence to a screen reader. */
  readonly say: (sentence: string) => void;
}
