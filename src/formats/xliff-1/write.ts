import type { Edition, WriteOptions } from '../../text/edition.ts';
import type { Mark } from '../../text/passage.ts';
import type { Span } from '../../text/span.ts';
import { nativeCode } from '../codes/native.ts';
import { writeCoded } from '../codes/write.ts';
import { commentOf, type RowSide, type UnitRow, unitRows } from '../xliff/rows.ts';
import { escapeAttribute, escapeXml } from '../xml/escape.ts';
import { stateNames } from './states.ts';

/**
 * Writes the article as XLIFF 1.2: a unit a row with its state, what was found as notes, and the
 * machine's text as an alternative translation.
 */
export function writeXliff1(edition: Edition, options: WriteOptions): string {
  const source = escapeAttribute(edition.source?.language ?? 'und');
  const target = escapeAttribute(edition.target.language);
  const units = unitRows(edition, options).map((row, index) => unitXml(row, index + 1));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
    `<file original="${escapeAttribute(edition.title)}" source-language="${source}" target-language="${target}" datatype="plaintext">`,
    '<body>',
    ...units,
    '</body>',
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unitXml({ kind, source, target, machine, state }: UnitRow, number: number): string {
  const approved = state === 'final' ? 'yes' : 'no';
  return [
    `<trans-unit id="${number}" restype="x-${kind}" approved="${approved}" xml:space="preserve">`,
    `<source>${sideXml(source)}</source>`,
    `<target state="${stateNames[state]}">${sideXml(target)}</target>`,
    ...notes(source, 'source'),
    ...notes(target, 'target'),
    ...(machine === null ? [] : [alternative(machine)]),
    '</trans-unit>',
  ].join('\n');
}

const alternative = (machine: string): string =>
  `<alt-trans alttranstype="previous-version" origin="machine translation"><target>${escapeXml(machine)}</target></alt-trans>`;

/** What was found and nobody has dismissed; errors before questions. */
const notes = ({ findings }: RowSide, side: 'source' | 'target'): string[] =>
  findings
    .filter(({ dismissed }) => !dismissed)
    .map((finding) => {
      const priority = finding.severity === 'error' ? 1 : 5;
      const text = `${finding.check}: ${finding.text} – ${commentOf(finding)}`;
      return `<note from="Lektura" annotates="${side}" priority="${priority}">${escapeXml(text)}</note>`;
    });

const sideXml = ({ text, marks }: RowSide): string =>
  writeCoded({ text, marks: marks.map(tagOf) }, escapeXml);

/** A mark as inline tags: formatting around its words, anything else as native code. */
function tagOf(mark: Mark, index: number): Mark {
  const id = `${index + 1}`;
  switch (mark.kind) {
    case 'strong':
      return tag(mark, `<g id="${id}" ctype="bold">`, '</g>');
    case 'emphasis':
      return tag(mark, `<g id="${id}" ctype="italic">`, '</g>');
    case 'link':
    case 'code': {
      const { open, close } = nativeCode(mark);
      return close === null
        ? tag(mark, native('ph', id, open))
        : tag(mark, native('bpt', id, open), native('ept', id, close));
    }
  }
}

const tag = ({ start, end }: Span, code: string, close?: string): Mark => ({
  kind: 'code',
  code,
  ...(close !== undefined && { close }),
  start,
  end,
});

const native = (name: string, id: string, code: string): string =>
  `<${name} id="${id}">${escapeXml(code)}</${name}>`;
