import { endingsOf } from '../formats/sniff.ts';
import { readableFormats } from './read-file.ts';

/** A format that articles can be imported from, as menus and manuals name it. */
export interface ImportFormat {
  readonly id: string;
  readonly title: string;
  /** Each with its dot. */
  readonly endings: readonly string[];
}

/** The formats that can be read, in the order of the table of formats. */
export const importFormats: readonly ImportFormat[] = readableFormats.map((format) => ({
  id: format.id,
  title: format.title,
  endings: endingsOf(format),
}));

/** What a field for files takes: the value of its `accept`. */
export const acceptedFiles: string = [
  ...new Set(importFormats.flatMap(({ endings }) => endings)),
].join(',');
