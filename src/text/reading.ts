import type { Document, Problem } from './document.ts';

/** How far the translation of a segment had come where it came from, in XLIFF 2's words. */
export const segmentStates = ['initial', 'translated', 'reviewed', 'final'] as const;

export type SegmentState = (typeof segmentStates)[number];

/**
 * One article as a file holds it: a text alone, or a text beside its translation. Of a pair, the
 * passage at an index of `source` and of `target` are one segment of the file, with the state at
 * that index; a segment without a translation has an empty target text.
 */
export type Content =
  | { readonly kind: 'text'; readonly title?: string; readonly document: Document }
  | {
      readonly kind: 'pairs';
      readonly title?: string;
      readonly source: Document;
      readonly target: Document;
      readonly states: readonly SegmentState[];
    };

/**
 * What a reader gives. Reading never throws: a damaged file gives what could be read, in `contents`,
 * and says in `problems` what could not, with the place. A file of many articles has many contents.
 */
export interface Reading {
  readonly contents: readonly Content[];
  readonly problems: readonly Problem[];
  /** How the bytes were read, as people call it (`UTF-8`, `windows-1250`); null for an archive. */
  readonly encoding: string | null;
}

/** The reading of a file of which nothing could be read, with the sentence that says why. */
export const refusal = (message: string, encoding: string | null = null): Reading => ({
  contents: [],
  problems: [{ message }],
  encoding,
});
