import type { Edition, WriteOptions } from '../../text/edition.ts';
import { type UnitRow, unitRows } from '../xliff/rows.ts';
import { escapeAttribute, escapeXml } from '../xml/escape.ts';
import { inlineUnit } from './inline.ts';

/**
 * Writes the article as XLIFF 2.1: a unit a row, what was found as ITS localization quality issues
 * around the words (one that was dismissed is not enabled), and the machine's text as a match.
 */
export function writeXliff2(edition: Edition, options: WriteOptions): string {
  const source = escapeAttribute(edition.source?.language ?? 'und');
  const target = escapeAttribute(edition.target.language);
  const units = unitRows(edition, options).map((row, index) => unitXml(row, index + 1));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" its:version="2.0" srcLang="${source}" trgLang="${target}">`,
    `<file id="f1" original="${escapeAttribute(edition.title)}">`,
    ...units,
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unitXml(row: UnitRow, number: number): string {
  const { source, target, originals } = inlineUnit(row);
  const data = originals.map(({ id, data: code }) => `<data id="${id}">${escapeXml(code)}</data>`);
  return [
    `<unit id="u${number}" type="lektura:${row.kind}" xml:space="preserve">`,
    ...(row.machine === null ? [] : [matchXml(row.source.text, row.machine)]),
    ...(data.length === 0 ? [] : [`<originalData>${data.join('')}</originalData>`]),
    `<segment id="s1" state="${row.state}">`,
    `<source>${source}</source>`,
    ...(row.state === 'initial' ? [] : [`<target>${target}</target>`]),
    '</segment>',
    '</unit>',
  ].join('\n');
}

const matchXml = (source: string, machine: string): string =>
  `<mtc:matches><mtc:match ref="#s1" type="mt"><source>${escapeXml(source)}</source><target>${escapeXml(machine)}</target></mtc:match></mtc:matches>`;
