import type { Passage } from './passage.ts';

/** Facts about an article that travel with its text; times are UTC milliseconds. */
export interface Metadata {
  readonly byline?: string;
  readonly published?: number;
  readonly modified?: number;
  readonly url?: string;
}

/**
 * One text in one language, as a reader handed it over.
 *
 * `gaps` is the skeleton that lets an untouched text come out byte for byte: what stood before
 * each passage, and last what stood after the final one, so it is one longer than `passages`.
 * `newline` is how a `\n` inside a passage was written in the file.
 */
export interface Document {
  readonly language: string;
  readonly passages: readonly Passage[];
  readonly gaps: readonly string[];
  readonly newline: '\n' | '\r\n';
  readonly metadata: Metadata;
}

/** A fault met while reading a file: what could not be read and where (lines count from 1). */
export interface Problem {
  readonly message: string;
  readonly line?: number;
}

/** A document made of bare texts, one passage each, parted by blank lines. */
export function documentOf(
  language: string,
  texts: readonly string[],
  kind: Passage['kind'] = 'segment',
): Document {
  return {
    language,
    passages: texts.map((text) => ({ kind, text, marks: [] })),
    gaps: gapsFor(texts.length),
    newline: '\n',
    metadata: {},
  };
}

/** The skeleton of a text with `count` passages parted by blank lines. */
export const gapsFor = (count: number): string[] =>
  Array.from({ length: count + 1 }, (_, index) =>
    index === 0 ? '' : index === count ? '\n' : '\n\n',
  );
