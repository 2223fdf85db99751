import type { SentenceRef } from '../../text/bitext.ts';
import type { Document } from '../../text/document.ts';
import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isFurniture } from '../../text/passage.ts';
import type { SegmentState } from '../../text/reading.ts';
import { escapeAttribute, escapeXml } from '../xml/escape.ts';
import { stateProperty } from './units.ts';

/**
 * Writes the sentences of an article that translate each other as a translation memory in TMX 1.4b,
 * corrected. A sentence without a translation is no unit; inline tags are left out, for they belong
 * to the file the article came in.
 */
export function writeTmx(edition: Edition, { furniture }: WriteOptions): string {
  const { source, pairs } = edition.bitext();
  const { target } = edition;
  const units: string[] = [];
  for (const pair of pairs) {
    for (const { source: from, target: to } of pair.sentences) {
      if (!furniture && isAllFurniture(target, to)) continue;
      const texts = [source ? joined(source, from) : '', joined(target, to)] as const;
      if (texts.some((text) => text.trim() === '')) continue;
      const confirmed = to.every(({ segmentIndex }) => edition.confirmed[segmentIndex]);
      units.push(
        unitOf(units.length + 1, confirmed ? 'reviewed' : 'translated', [
          [source?.language ?? '', texts[0]],
          [target.language, texts[1]],
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

const joined = ({ passages }: Document, refs: readonly SentenceRef[]): string =>
  refs
    .map(({ segmentIndex, start, end }) => passages[segmentIndex]?.text.slice(start, end) ?? '')
    .join(' ');

/** All that a header has to have. The version is that of this way to write one. */
const headerOf = ({ source, madeAt }: Edition): string =>
  `  <header creationtool="Lektura" creationtoolversion="1" segtype="sentence" o-tmf="Lektura" adminlang="en" srclang="${escapeAttribute(source?.language ?? '*all*')}" datatype="plaintext" creationdate="${dateOf(madeAt)}"/>`;

/** `20261124T113000Z`, as TMX writes UTC. */
const dateOf = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');

const unitOf = (
  id: number,
  state: SegmentState,
  variants: readonly (readonly [language: string, text: string])[],
): string =>
  [
    `    <tu tuid="${id}">`,
    `      <prop type="${stateProperty}">${state}</prop>`,
    ...variants.map(
      ([language, text]) =>
        `      <tuv xml:lang="${escapeAttribute(language)}"><seg>${escapeXml(text)}</seg></tuv>`,
    ),
    '    </tu>',
  ].join('\n');
