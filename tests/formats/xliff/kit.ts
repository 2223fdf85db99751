import { readFileSync } from 'node:fs';
import type { Format } from '../../../src/formats/format.ts';
import { xliff1 } from '../../../src/formats/xliff-1/format.ts';
import { xliff2 } from '../../../src/formats/xliff-2/format.ts';
import type { Document } from '../../../src/text/document.ts';
import type { Edition } from '../../../src/text/edition.ts';
import type { Mark } from '../../../src/text/passage.ts';
import type { Content, Reading } from '../../../src/text/reading.ts';
import { root } from '../../house/files.ts';
import { editionOf } from '../edition.ts';

export type Pairs = Content & { readonly kind: 'pairs' };

export const fixture = (path: string): Uint8Array =>
  Uint8Array.from(readFileSync(`${root}tests/fixtures/formats/${path}`));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** A file of version 2.1 with these segments in its units, one each. */
export const file2 = (...segments: string[]): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="sr-Latn" trgLang="en"><file id="f">${segments.map((segment, index) => `<unit id="u${index}">${segment}</unit>`).join('')}</file></xliff>`;

/** A file of version 1.2 with these units. */
export const file1 = (...units: string[]): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="sr-Latn" target-language="en" datatype="plaintext"><body>${units.join('')}</body></file></xliff>`;

export function read(bytes: Uint8Array | string, format: Format = xliff2): Reading {
  const reading = format.read?.(typeof bytes === 'string' ? bytesOf(bytes) : bytes, {
    language: null,
    sourceLanguage: null,
    detect: () => 'und',
    isFurniture: () => false,
  });
  if (!reading || 'then' in reading) throw new Error('Reading XLIFF needs no waiting.');
  return reading;
}

export function pairsIn({ contents }: Reading, index = 0): Pairs {
  const content = contents[index];
  if (content?.kind !== 'pairs') throw new Error('There are no pairs.');
  return content;
}

/** What an editor did to some segments, by their index. */
export type Work = Readonly<
  Record<
    number,
    { readonly text?: string; readonly marks?: readonly Mark[]; readonly confirmed?: boolean }
  >
>;

/** The edition of a content with this work done. */
export function worked(
  { source, target, states }: Pairs,
  work: Work = {},
  more: Partial<Edition> = {},
): Edition {
  const now: Document = {
    ...target,
    passages: target.passages.map((passage, index) => ({
      ...passage,
      text: work[index]?.text ?? passage.text,
      marks: work[index]?.marks ?? passage.marks,
    })),
  };
  return editionOf(now, [], {
    source,
    rows: now.passages.map((_, index) => ({ source: [index], target: [index] })),
    machine: target.passages.map(({ text }) => text),
    confirmed: states.map(
      (state, index) => work[index]?.confirmed ?? (state === 'reviewed' || state === 'final'),
    ),
    ...more,
  });
}

/** The file with work done in it, as text. */
export function updated(
  file: string | Uint8Array,
  work: Work,
  more: Partial<Edition> = {},
): string {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  const format = textOf(bytes).includes('document:1.2') ? xliff1 : xliff2;
  const edition = worked(pairsIn(read(bytes, format)), work, more);
  return textOf(format.update?.(bytes, edition) ?? bytes);
}
