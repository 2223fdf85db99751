import type { Document } from './document.ts';
import type { Passage } from './passage.ts';

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

/**
 * An article as a writer sees it: the translation as it now stands, in the skeleton of the file it
 * came in. What only some formats want is found out when they ask.
 */
export interface Edition {
  readonly title: string;
  readonly source: Document | null;
  readonly target: Document;
  /** When the edition was made, UTC milliseconds. */
  readonly madeAt: number;
  /** Each passage beside the machine's text of it; deleted passages stand where they stood. */
  readonly changes: () => readonly ChangedPassage[];
  /** Everything that is kept of the article, as plain data. */
  readonly record: () => unknown;
}

export interface WriteOptions {
  /** Whether counters, credits, disclaimers and stubs are written too. */
  readonly furniture: boolean;
}
