import type { Document } from './document.ts';
import type { Span } from './span.ts';

/** A sentence of a passage: the passage's index on its side and its place in that passage. */
export interface SentenceRef extends Span {
  readonly segmentIndex: number;
}

/** Sentences that translate each other; one side may be empty. */
export interface SentenceBead {
  readonly source: readonly SentenceRef[];
  readonly target: readonly SentenceRef[];
}

/** Source passages beside target passages, by index, in reading order; one side may be empty. */
export interface Row {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** A row with its sentences aligned. */
export interface Pair extends Row {
  readonly sentences: readonly SentenceBead[];
}

/**
 * A source text and its translation, aligned. `source` is null when the translation came alone;
 * every pair then has an empty source side. Every passage of both sides is in exactly one pair.
 */
export interface Bitext {
  readonly source: Document | null;
  readonly target: Document;
  readonly pairs: readonly Pair[];
}

export type Side = 'source' | 'target';

/** The document of one side, or null for the source of a translation that came alone. */
export const sideOf = (bitext: Bitext, side: Side): Document | null =>
  side === 'source' ? bitext.source : bitext.target;
