import { type Document, gapsFor } from '../text/document.ts';
import type { Edition, WriteOptions } from '../text/edition.ts';
import { canonicalLanguage } from '../text/language.ts';
import { isFurniture, type Mark, type Passage } from '../text/passage.ts';
import type { Content, SegmentState } from '../text/reading.ts';
import type { ReadOptions } from './format.ts';

/** One side of a segment as a file has it. */
export interface SideText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A segment as a reader found it. */
export interface ReadPair {
  readonly source: SideText;
  readonly target: SideText;
  readonly state: SegmentState;
}

/** More than any editor reviews as one article; a larger file would fill the memory. */
export const mostSegments = 100_000;

/** The sentence for a file that has more segments. */
export const tooManySegments = `The file has more than ${mostSegments.toLocaleString('en')} segments; what follows was not read. Split it and try again.`;

/** A text without marks, as one side of a segment. */
export const plainText = (text: string): SideText => ({ text, marks: [] });

/** How far a segment has come of which the file says nothing: it is translated, or it is empty. */
export const stateOf = (target: string): SegmentState =>
  target.trim() === '' ? 'initial' : 'translated';

/**
 * The content of a file of pairs.
 *
 * @param told the languages that the file itself names, as it names them; null where it does not
 */
export function pairContent(
  pairs: readonly ReadPair[],
  told: { readonly source: string | null; readonly target: string | null },
  options: ReadOptions,
  title?: string,
): Content & { kind: 'pairs' } {
  const side = (name: 'source' | 'target', asked: string | null): Document => ({
    language:
      asked ?? namedLanguage(told[name]) ?? options.detect(sample(pairs.map((pair) => pair[name]))),
    passages: pairs.map((pair) => ({ kind: 'segment', ...pair[name] })),
    gaps: gapsFor(pairs.length),
    newline: '\n',
    metadata: {},
  });
  return {
    kind: 'pairs',
    ...(title ? { title } : {}),
    source: side('source', options.sourceLanguage),
    target: side('target', options.language),
    states: pairs.map(({ state }) => state),
  };
}

/**
 * The BCP 47 tag of a language as files name it, also as gettext does (`sr@latin`, `pt_BR.UTF-8`);
 * null for what names none.
 */
export function namedLanguage(name: string | null): string | null {
  const [tag = '', modifier = ''] = (name ?? '')
    .trim()
    .replace(/\.[\w-]+/, '')
    .split('@');
  if (!/^[A-Za-z]{2,3}(?:$|[-_])/.test(tag)) return null;
  const script = /latin$/i.test(modifier) ? 'Latn' : /cyrillic$/i.test(modifier) ? 'Cyrl' : null;
  const [language = tag, ...rest] = tag.split(/[-_]/);
  return canonicalLanguage(script ? [language, script, ...rest].join('-') : tag);
}

/** A row of an article as formats of pairs write it anew. */
export interface WrittenRow {
  readonly source: readonly Passage[];
  readonly target: readonly Passage[];
  readonly confirmed: boolean;
}

/** The rows of an article, in reading order, without page furniture unless it is asked for. */
export function writtenRows(edition: Edition, { furniture }: WriteOptions): WrittenRow[] {
  const wanted = (document: Document | null, indices: readonly number[]): Passage[] =>
    indices.flatMap((index) => {
      const passage = document?.passages[index];
      return passage && (furniture || !isFurniture(passage)) ? [passage] : [];
    });
  return edition.rows
    .map(({ source, target }) => ({
      source: wanted(edition.source, source),
      target: wanted(edition.target, target),
      confirmed: target.length > 0 && target.every((index) => edition.confirmed[index]),
    }))
    .filter(({ source, target }) => source.length > 0 || target.length > 0);
}

/** The text of several passages that stand in one row. */
export const rowText = (passages: readonly Passage[]): string =>
  passages.map(({ text }) => text).join('\n');

// As much as tells a language; a file may hold millions of segments.
const sampleLength = 20_000;

function sample(sides: readonly SideText[]): string {
  let text = '';
  for (const side of sides) {
    if (text.length >= sampleLength) break;
    text += `${side.text}\n`;
  }
  return text;
}
