import type { Edition } from '../../text/edition.ts';
import { LekturaError } from '../../text/error.ts';
import { escapeAttribute, escapeXml } from '../xml/escape.ts';
import { type Concept, conceptsOf } from './concepts.ts';

/**
 * Writes the names and terms of an article as TBX-Basic, version 3 (ISO 30042:2019), in the style
 * DCA: a concept each, with the spelling to use preferred and those to avoid deprecated.
 *
 * @throws LekturaError `bad-input` for an article without any: TBX wants one concept at least
 */
export function writeTbx(edition: Edition): string {
  const concepts = conceptsOf(edition);
  if (concepts.length === 0) {
    throw new LekturaError(
      'bad-input',
      'No names or terms were found in this article, so there is no term base to write.',
    );
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '  <tbxHeader>',
    '    <fileDesc>',
    `      <titleStmt><title>${escapeXml(edition.title)}</title></titleStmt>`,
    '      <sourceDesc>',
    `        <p>Names and terms of the article ${escapeXml(edition.id)}, from Lektura</p>`,
    '      </sourceDesc>',
    '    </fileDesc>',
    '  </tbxHeader>',
    '  <text>',
    '    <body>',
    ...concepts.map((concept, index) => entryOf(concept, index + 1, edition)),
    '    </body>',
    '  </text>',
    '</tbx>',
    '',
  ].join('\n');
}

/** As TBX-Basic names the standing of a term. */
type Status = 'preferredTerm' | 'admittedTerm' | 'deprecatedTerm';

function entryOf(concept: Concept, id: number, { source, target }: Edition): string {
  const of = (status: Status, texts: readonly string[]): string[] =>
    texts.map((text) => termOf(text, concept.isName, `${status}-admn-sts`));
  return [
    `      <conceptEntry id="c${id}">`,
    ...(source && concept.sources.length > 0
      ? langOf(
          source.language,
          concept.sources.map((text) => termOf(text, concept.isName, null)),
        )
      : []),
    ...langOf(target.language, [
      ...of('preferredTerm', [concept.preferred]),
      ...of('admittedTerm', concept.admitted),
      ...of('deprecatedTerm', concept.deprecated),
    ]),
    '      </conceptEntry>',
  ].join('\n');
}

const langOf = (language: string, terms: readonly string[]): string[] => [
  `        <langSec xml:lang="${escapeAttribute(language)}">`,
  ...terms,
  '        </langSec>',
];

function termOf(text: string, isName: boolean, status: string | null): string {
  const notes = [
    // TBX-Basic has no proper nouns among its parts of speech.
    ...(isName ? [['partOfSpeech', 'noun']] : []),
    ...(status === null ? [] : [['administrativeStatus', status]]),
  ];
  return [
    '          <termSec>',
    `            <term>${escapeXml(text)}</term>`,
    ...notes.map(([type, value]) => `            <termNote type="${type}">${value}</termNote>`),
    '          </termSec>',
  ].join('\n');
}
