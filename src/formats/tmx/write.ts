import type { SentenceRef } from '../../text/bitext.ts';
import type { Document } from '../../text/document.ts';
import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isFurniture } from '../../text/passage.ts';
import type { SegmentState } from '../../text/reading.ts';
import type { CodedText } from '../codes/read.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { joinedSentences, segmentXml } from './inline.ts';
import { stateProperty } from './units.ts';

/**
 * Writes the sentences of an article that translate each other as a translation memory in TMX 1.4b,
 * corrected, with formatting and inline tags as native code. A sentence without a translation is no
 * unit.
 */
export function writeTmx(edition: Edition, { furniture }: WriteOptions): string {
  const { source, pairs } = edition.bitext();
  const { target } = edition;
  const units: string[] = [];
  for (const pair of pairs) {
    for (const { source: from, target: to } of pair.sentences) {
      if (!furniture && isAllFurniture(target, to)) continue;
      if (!source) continue;
      const sides = [joinedSentences(source, from), joinedSentences(target, to)] as const;
      if (sides.some(({ text }) => text.trim() === '')) continue;
      const confirmed = to.every(({ segmentIndex }) => edition.confirmed[segmentIndex]);
      units.push(
        unitOf(units.length + 1, confirmed ? 'reviewed' : 'translated', [
          [source.language, sides[0]],
          [target.language, sides[1]],
        ]),
      );
    }
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    headerOf(edition),
    '  <body>',
    ...units,
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

const isAllFurniture = ({ passages }: Document, refs: readonly SentenceRef[]): boolean =>
  refs.length > 0 &&
  refs.every(({ segmentIndex }) => {
    const passage = passages[segmentIndex];
    return passage !== undefined && isFurniture(passage);
  });

/** All that a header has to have. The version is that of this way to write one. */
const headerOf = ({ source, madeAt }: Edition): string =>
  `  <header creationtool="Lektura" creationtoolversion="1" segtype="sentence" o-tmf="Lektura" adminlang="en" srclang="${escapeAttribute(source?.language ?? '*all*')}" datatype="plaintext" creationdate="${dateOf(madeAt)}"/>`;

/** `20261124T113000Z`, as TMX writes UTC. */
const dateOf = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');

const unitOf = (
  id: number,
  state: SegmentState,
  variants: readonly (readonly [language: string, side: CodedText])[],
): string =>
  [
    `    <tu tuid="${id}">`,
    `      <prop type="${stateProperty}">${state}</prop>`,
    ...variants.map(
      ([language, side]) =>
        `      <tuv xml:lang="${escapeAttribute(language)}"><seg>${segmentXml(side)}</seg></tuv>`,
    ),
    '    </tu>',
  ].join('\n');
