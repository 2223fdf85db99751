import type { Reading } from '../text/document.ts';
import type { Edition, WriteOptions } from '../text/edition.ts';

/** What a reader is told and handed. */
export interface ReadOptions {
  /** The language of the text, a BCP 47 tag. */
  readonly language: string;
  /** Whether a line is page furniture. */
  readonly isFurniture: (line: string) => boolean;
}

/** One row of the table of formats, from which menus, command line and manual are made. */
export interface Format {
  /** Short and stable: `text`, `html-changes`. */
  readonly id: string;
  readonly title: string;
  /** With its dot; what a file of this format is called. */
  readonly extension: string;
  readonly mediaType: string;
  /** Never throws: a damaged file gives what could be read, and its problems. */
  readonly read?: (bytes: Uint8Array, options: ReadOptions) => Reading;
  readonly write?: (edition: Edition, options: WriteOptions) => string;
  /** True where writing always holds everything, so that the furniture switch does not apply. */
  readonly alwaysWhole?: boolean;
}
