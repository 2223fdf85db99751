import type { Edition, WriteOptions } from '../text/edition.ts';
import type { Reading } from '../text/reading.ts';

/** What a reader is told and handed. */
export interface ReadOptions {
  /**
   * The language of the text, or of the translation in a file of pairs: a BCP 47 tag, or null to
   * take what the file says, and to tell it from the text where it says nothing.
   */
  readonly language: string | null;
  /** The language of the source in a file of pairs, in the same way. */
  readonly sourceLanguage: string | null;
  /** The language of a text, a BCP 47 tag. */
  readonly detect: (text: string) => string;
  /** Whether a line is page furniture. */
  readonly isFurniture: (line: string) => boolean;
}

/** The beginning of a file, for a format to know its own by. */
export interface Beginning {
  /** The first 64 KiB, or all of a shorter file. */
  readonly bytes: Uint8Array;
  /** The same, decoded, or null where it is not text. */
  readonly text: string | null;
  /** In small letters, with its dot, or empty. */
  readonly extension: string;
}

/** One row of the table of formats, from which menus, command line and manual are made. */
export interface Format {
  /** Short and stable: `text`, `html-changes`. */
  readonly id: string;
  readonly title: string;
  /** With its dot; what a file of this format is called. The first of `extensions`, if it has more. */
  readonly extension: string;
  /** Every ending by which files of this format are known, when they do not show what they are. */
  readonly extensions?: readonly string[];
  readonly mediaType: string;
  /** Whether a file shows by its beginning that it is of this format: by content, not by name. */
  readonly recognises?: (beginning: Beginning) => boolean;
  /** Never throws: a damaged file gives what could be read, and its problems. */
  readonly read?: (bytes: Uint8Array, options: ReadOptions) => Reading | Promise<Reading>;
  readonly write?: (
    edition: Edition,
    options: WriteOptions,
  ) => string | Uint8Array | Promise<Uint8Array>;
  /**
   * Writes the corrected translation into the file it came in. An untouched article gives the file
   * byte for byte; in a touched one only the touched targets (and their states) differ.
   *
   * @param original the bytes that `read` was given
   */
  readonly update?: (original: Uint8Array, edition: Edition) => Uint8Array;
  /** True where writing always holds everything, so that the furniture switch does not apply. */
  readonly alwaysWhole?: boolean;
  /** True where a translation that came alone cannot be written: the format is one of pairs. */
  readonly needsSource?: boolean;
  /** For the manual: what of an article the format keeps, and what it cannot hold. */
  readonly keeps?: string;
  readonly loses?: string;
}
