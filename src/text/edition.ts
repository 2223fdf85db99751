import type { Bitext, Row, Side } from './bitext.ts';
import type { Document } from './document.ts';
import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/** A run of text that both versions share, or that one of them has alone. */
export interface DiffPart {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** A passage of the translation with what review did to the machine's text of it. */
export interface ChangedPassage {
  readonly kind: Passage['kind'];
  readonly parts: readonly DiffPart[];
}

/** Who changed something, and when: UTC milliseconds. */
export interface Authorship {
  readonly author: string;
  readonly at: number;
}

/** A part of a changed passage with whoever inserted or deleted it; null where it is the same. */
export interface TrackedPart extends DiffPart {
  readonly by: Authorship | null;
}

/** A passage of the translation beside the machine's text of it, change by change. */
export interface TrackedPassage {
  readonly kind: Passage['kind'];
  /** Its index in `target.passages`; null for one that was deleted. */
  readonly index: number | null;
  /** What became of the whole passage, and by whom; `same` where it came and stayed. */
  readonly presence: { readonly kind: DiffPart['kind']; readonly by: Authorship | null };
  readonly parts: readonly TrackedPart[];
}

/** A finding as writers tell it, at its place in the edition's source or target. */
export interface ReportedFinding extends Span {
  readonly check: string;
  /** ITS 2.0 localization quality issue type. */
  readonly type: string;
  readonly severity: 'error' | 'question';
  /** What belongs to one card shares it. */
  readonly issue: string;
  readonly side: Side;
  readonly segmentIndex: number;
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly message: string;
  /** An editor said that it is not an error. */
  readonly dismissed: boolean;
}

/** A correction as logs and reports tell it. */
export interface ReportedCorrection extends Authorship {
  /** The index of its passage in `target.passages`; null where it no longer stands, or for rows. */
  readonly segmentIndex: number | null;
  /** The changed words before and after, widened to whole words, with their place after. */
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly origin: string;
  readonly check: string | null;
  /** Whether it was undone later. */
  readonly undone: boolean;
}

/** A name of an article: how it is written on each side, the usual spelling first. */
export interface EditionName {
  readonly renderings: readonly string[];
  readonly sources: readonly string[];
}

/**
 * An article as a writer sees it: the translation as it now stands, in the skeleton of the file it
 * came in. What only some formats want is found out when they ask.
 */
export interface Edition {
  readonly title: string;
  /** Unique among the articles of one database. */
  readonly id: string;
  readonly source: Document | null;
  readonly target: Document;
  /** Which source passages lie beside which target passages: indices, in reading order. */
  readonly rows: readonly Row[];
  /** Whether each passage of the target has been confirmed. */
  readonly confirmed: readonly boolean[];
  /** Whether the article as a whole has been approved. */
  readonly approved: boolean;
  /** When the edition was made, UTC milliseconds. */
  readonly madeAt: number;
  /** Each passage beside the machine's text of it; deleted passages stand where they stood. */
  readonly changes: () => readonly ChangedPassage[];
  /** The same with the author and time of each change. */
  readonly tracked: () => readonly TrackedPassage[];
  /** What the machine wrote, passage by passage, in the order of `target`; null for an added one. */
  readonly machine: readonly (string | null)[];
  /** The index of each passage of `target` in the document it came in; null for an added one. */
  readonly cameAs: readonly (number | null)[];
  /** What the checks find in it now, open and dismissed. */
  readonly findings: () => readonly ReportedFinding[];
  /** Every correction of the text, oldest first. */
  readonly corrections: () => readonly ReportedCorrection[];
  /** The names that stand in the translation, the most frequent first. */
  readonly names?: () => readonly EditionName[];
  /** Source and target with their sentences aligned; its source is null without one. */
  readonly bitext: () => Bitext;
  /** Everything that is kept of the article, as plain data. */
  readonly record: () => unknown;
}

export interface WriteOptions {
  /** Whether counters, credits, disclaimers and stubs are written too. */
  readonly furniture: boolean;
}
