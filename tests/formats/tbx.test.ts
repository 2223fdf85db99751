import { describe, expect, it } from 'vitest';
import { writeTbx } from '../../src/formats/tbx/write.ts';
import {
  attributeOf,
  elementIn,
  elementsIn,
  textIn,
  type XmlElement,
  xmlNamespace,
} from '../../src/formats/xml/element.ts';
import { readXml } from '../../src/formats/xml/read.ts';
import { documentOf } from '../../src/text/document.ts';
import type { Edition, ReportedCorrection, ReportedFinding } from '../../src/text/edition.ts';
import { editionOf } from './edition.ts';

const target = documentOf('en', ['Mark Rutte and the SOE spoke.']);

const finding = (
  check: string,
  text: string,
  better: string,
  dismissed = false,
): ReportedFinding => ({
  check,
  type: 'inconsistency',
  severity: 'error',
  issue: 'i',
  side: 'target',
  segmentIndex: 0,
  start: 0,
  end: text.length,
  text,
  suggestions: [better],
  message: 'm',
  dismissed,
});

const correction = (check: string | null, before: string, after: string): ReportedCorrection => ({
  author: 'Ana',
  at: 1,
  segmentIndex: 0,
  before,
  after,
  start: 0,
  origin: 'typed',
  check,
  undone: false,
});

const edition: Partial<Edition> = {
  source: documentOf('sr-Latn', ['Mark Rute i EES su govorili.']),
  names: () => [
    { renderings: ['Mark Rutte', 'Rutte', 'Rute'], sources: ['Mark Rute', 'Rutea'] },
    { renderings: ['Sarajevo & <co>'], sources: [] },
  ],
  findings: () => [
    finding('name-two-spellings', 'Rute', 'Rutte'),
    finding('name-two-spellings', 'Sarayevo', 'Sarajevo', true),
    finding('number-value', '11', '12'),
  ],
  corrections: () => [
    correction('name-register', 'Rutt’s', 'Rutte’s'),
    correction('forbidden-term', 'SOE', 'EES'),
    correction(null, 'spoke', 'talked'),
  ],
};

/** Each concept: language, term and status of every term. */
function conceptsIn(xml: string): string[][][] {
  const concepts: string[][][] = [];
  const { problems, refused } = readXml(xml, {
    collects: ({ local }) => local === 'conceptEntry',
    closed: (element) => {
      if (element.local === 'conceptEntry') concepts.push(termsIn(element));
    },
  });
  expect([problems, refused]).toEqual([[], null]);
  return concepts;
}

const termsIn = (concept: XmlElement): string[][] =>
  elementsIn(concept, 'langSec').flatMap((section) =>
    elementsIn(section, 'termSec').map((term) => {
      const notes = elementsIn(term, 'termNote');
      const status = notes.find((note) => attributeOf(note, 'type') === 'administrativeStatus');
      return [
        attributeOf(section, 'lang', xmlNamespace) ?? '',
        textIn(elementIn(term, 'term') ?? term),
        status ? textIn(status) : '',
      ];
    }),
  );

/** Each element in its order, with its attributes, as deep as it stands. */
function outlineOf(xml: string): string[] {
  const lines: string[] = [];
  const depthOf = ({ parent }: XmlElement): number => (parent ? depthOf(parent) + 1 : 0);
  readXml(xml, {
    opened: (element) => {
      const attributes = Object.entries(element.attributes).map(
        ([name, { value }]) => ` ${name}=${value}`,
      );
      lines.push(`${'  '.repeat(depthOf(element))}${element.name}${attributes.join('')}`);
    },
  });
  return lines;
}

describe('writing TBX-Basic', () => {
  const xml = writeTbx(editionOf(target, [], edition));

  it('gives each name with the spelling to use preferred and those to avoid deprecated', () => {
    expect(conceptsIn(xml)).toEqual([
      [
        ['sr-Latn', 'Mark Rute', ''],
        ['sr-Latn', 'Rutea', ''],
        ['en', 'Mark Rutte', 'preferredTerm-admn-sts'],
        ['en', 'Rutte', 'admittedTerm-admn-sts'],
        ['en', 'Rute', 'deprecatedTerm-admn-sts'],
        ['en', 'Rutt', 'deprecatedTerm-admn-sts'],
      ],
      [['en', 'Sarajevo & <co>', 'preferredTerm-admn-sts']],
      [
        ['en', 'EES', 'preferredTerm-admn-sts'],
        ['en', 'SOE', 'deprecatedTerm-admn-sts'],
      ],
    ]);
  });

  // The order of elements that the core structure of ISO 30042:2019 prescribes, and the values that
  // the module of TBX-Basic allows.
  it('has the structure of TBX-Basic in the style DCA', () => {
    const named = { names: () => [{ renderings: ['Rutte'], sources: ['Rute'] }] };
    const small = writeTbx(
      editionOf(target, [], { source: documentOf('sr-Latn', ['Rute']), ...named }),
    );
    expect(outlineOf(small)).toEqual([
      'tbx style=dca type=TBX-Basic xml:lang=en xmlns=urn:iso:std:iso:30042:ed-2',
      '  tbxHeader',
      '    fileDesc',
      '      titleStmt',
      '        title',
      '      sourceDesc',
      '        p',
      '  text',
      '    body',
      '      conceptEntry id=c1',
      '        langSec xml:lang=sr-Latn',
      '          termSec',
      '            term',
      '            termNote type=partOfSpeech',
      '        langSec xml:lang=en',
      '          termSec',
      '            term',
      '            termNote type=partOfSpeech',
      '            termNote type=administrativeStatus',
    ]);
  });

  it('says so where there is nothing to write', () => {
    expect(() => writeTbx(editionOf(target))).toThrow(/No names or terms/);
  });
});
