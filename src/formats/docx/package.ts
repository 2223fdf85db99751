import type { Edition } from '../../text/edition.ts';
import { isRightToLeft } from '../../text/language.ts';
import { receiptOf, receiptSentence } from '../report/receipt.ts';
import { escapeAttribute, escapeXml } from '../xml/escape.ts';
import { dateOf } from './date.ts';
import { stylesXml } from './styles.ts';

/** What a document is made of: its paragraphs and comments as XML, and its links. */
export interface DocxContent {
  readonly paragraphs: readonly string[];
  /** As `w:comment` elements. */
  readonly comments: readonly string[];
  /** Relationships by address. */
  readonly links: ReadonlyMap<string, string>;
  /** Whether whoever goes on writing is tracked too. */
  readonly tracked: boolean;
}

/** The parts of a DOCX package by their names (ECMA-376 part 2, the Open Packaging Conventions). */
export function packageOf(
  edition: Edition,
  content: DocxContent,
): Readonly<Record<string, string>> {
  const { language } = edition.target;
  const rightToLeft = isRightToLeft(language);
  const commented = content.comments.length > 0;
  return {
    '[Content_Types].xml': contentTypes(commented),
    '_rels/.rels': relationships([
      [`${office}/officeDocument`, 'document', 'word/document.xml'],
      [`${opc}/metadata/core-properties`, 'core', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(edition),
    'word/document.xml': documentXml(content.paragraphs, rightToLeft),
    'word/styles.xml': stylesXml(language, rightToLeft),
    'word/numbering.xml': numberingXml,
    'word/settings.xml': settingsXml(content.tracked),
    ...(commented ? { 'word/comments.xml': commentsXml(content.comments) } : {}),
    'word/_rels/document.xml.rels': relationships(
      [
        [`${office}/styles`, 'styles', 'styles.xml'],
        [`${office}/numbering`, 'numbering', 'numbering.xml'],
        [`${office}/settings`, 'settings', 'settings.xml'],
        ...(commented ? [[`${office}/comments`, 'comments', 'comments.xml'] as const] : []),
      ],
      content.links,
    ),
  };
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const opc = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"',
  'mc:Ignorable="w16du"',
].join(' ');

function contentTypes(commented: boolean): string {
  const parts = [
    'document.main',
    'styles',
    'numbering',
    'settings',
    ...(commented ? ['comments'] : []),
  ];
  return [
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(
      (part) =>
        `<Override PartName="/word/${part.split('.')[0]}.xml" ContentType="${wordType}.${part}+xml"/>`,
    ),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '</Types>',
  ].join('');
}

function relationships(
  parts: readonly (readonly [type: string, id: string, target: string])[],
  links: ReadonlyMap<string, string> = new Map(),
): string {
  return [
    `${head}<Relationships xmlns="${opc}">`,
    ...parts.map(
      ([type, id, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
    ),
    ...[...links].map(
      ([href, id]) =>
        `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${escapeAttribute(addressOf(href))}" TargetMode="External"/>`,
    ),
    '</Relationships>',
  ].join('');
}

// Word takes a file for damaged when an address in it is no URI.
const addressOf = (href: string): string =>
  href.replace(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));

function coreXml(edition: Edition): string {
  const { title, target, madeAt } = edition;
  const at = dateOf(madeAt);
  return [
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    target.metadata.byline === undefined
      ? ''
      : `<dc:creator>${escapeXml(target.metadata.byline)}</dc:creator>`,
    `<dc:description>${escapeXml(receiptSentence(receiptOf(edition)))}</dc:description>`,
    `<dc:language>${escapeXml(target.language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

// A page of A4 with margins of an inch.
const documentXml = (paragraphs: readonly string[], rightToLeft: boolean): string =>
  [
    `${head}<w:document ${namespaces}><w:body>`,
    ...paragraphs,
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>',
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>',
    `${rightToLeft ? '<w:bidi/>' : ''}</w:sectPr></w:body></w:document>`,
  ].join('');

const commentsXml = (comments: readonly string[]): string =>
  `${head}<w:comments ${namespaces}>${comments.join('')}</w:comments>`;

const settingsXml = (tracked: boolean): string =>
  [
    `${head}<w:settings xmlns:w="${word}">`,
    tracked ? '<w:trackRevisions/>' : '',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '</w:settings>',
  ].join('');

const numberingXml = [
  `${head}<w:numbering xmlns:w="${word}">`,
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">',
  '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
  '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
].join('');
