import type { PassageKind } from '../../text/passage.ts';
import { escapeAttribute } from '../xml/escape.ts';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
}

// Names are those of Word's own styles where it has one, so that a newsroom's template restyles
// them. Sizes are half points, distances twentieths of a point.
const paragraphs: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:keepNext/><w:spacing w:after="160"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: '<w:spacing w:after="240"/>',
    run: '<w:sz w:val="26"/><w:szCs w:val="26"/>',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
  {
    id: 'ListParagraph',
    name: 'List Paragraph',
    paragraph: '<w:ind w:left="720"/><w:contextualSpacing/>',
  },
  { id: 'Caption', name: 'caption', run: '<w:i/><w:iCs/><w:sz w:val="20"/><w:szCs w:val="20"/>' },
  { id: 'Byline', name: 'Byline', run: '<w:color w:val="555555"/>' },
  {
    id: 'Furniture',
    name: 'Furniture',
    run: '<w:color w:val="777777"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  { id: 'CommentText', name: 'annotation text', run: '<w:sz w:val="20"/><w:szCs w:val="20"/>' },
];

const characters: readonly Style[] = [
  { id: 'Hyperlink', name: 'Hyperlink', run: '<w:color w:val="0563C1"/><w:u w:val="single"/>' },
  {
    id: 'CommentReference',
    name: 'annotation reference',
    run: '<w:sz w:val="16"/><w:szCs w:val="16"/>',
  },
];

/** The part `word/styles.xml`, in a language. */
export function stylesXml(language: string, rightToLeft: boolean): string {
  const lang = rightToLeft
    ? `<w:lang w:bidi="${escapeAttribute(language)}"/>`
    : `<w:lang w:val="${escapeAttribute(language)}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>',
    `<w:sz w:val="24"/><w:szCs w:val="24"/>${lang}</w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...paragraphs.map((style) => styleXml('paragraph', style)),
    ...characters.map((style) => styleXml('character', style)),
    '</w:styles>',
  ].join('');
}

function styleXml(type: 'paragraph' | 'character', { id, name, paragraph, run }: Style): string {
  const custom = name === id && (id === 'Byline' || id === 'Furniture') ? ' w:customStyle="1"' : '';
  const based = type === 'paragraph' ? '<w:basedOn w:val="Normal"/>' : '';
  const pPr = paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`;
  const rPr = run === undefined ? '' : `<w:rPr>${run}</w:rPr>`;
  return `<w:style w:type="${type}"${custom} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/>${pPr}${rPr}</w:style>`;
}

/** The style of `stylesXml` that a kind of passage is written in. */
export const styleOf: Readonly<Record<PassageKind, string>> = {
  headline: 'Title',
  standfirst: 'Subtitle',
  byline: 'Byline',
  subheading: 'Heading2',
  paragraph: 'Normal',
  'list-item': 'ListParagraph',
  caption: 'Caption',
  furniture: 'Furniture',
  segment: 'Normal',
};
