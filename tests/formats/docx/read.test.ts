import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/formats/docx/read.ts';
import { writeDocx } from '../../../src/formats/docx/write.ts';
import { writeDocxChanges } from '../../../src/formats/docx-changes/write.ts';
import { readOptions } from '../options.ts';
import { reviewedArticle } from '../tracked-article.ts';

const all = { furniture: true };
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document of a body, and of other parts where they are given. */
const docx = (body: string, parts: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${word} xmlns:r="r"><w:body>${body}</w:body></w:document>`,
    ),
    ...parts,
  });
const read = (bytes: Uint8Array) => readDocx(bytes, readOptions);
const passages = (bytes: Uint8Array) => {
  const content = read(bytes).contents[0];
  return content?.kind === 'text' ? content.document.passages : [];
};
const p = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('reading a Word document', () => {
  it('gives back what was written, kinds, marks and all', () => {
    const edition = reviewedArticle();
    const { contents, problems } = read(writeDocx(edition, all));
    expect(problems).toEqual([]);
    expect(contents[0]?.kind === 'text' && contents[0].document.passages).toEqual(
      edition.target.passages,
    );
  });

  it('reads tracked changes as accepted, and says so with their authors', () => {
    const edition = reviewedArticle();
    const { contents, problems } = read(writeDocxChanges(edition, all));
    expect(
      contents[0]?.kind === 'text' && contents[0].document.passages.map((one) => one.text),
    ).toEqual(edition.target.passages.map((one) => one.text));
    expect(problems.map(({ message }) => message)).toEqual([
      'The document holds tracked changes by Ana Perović, Ivo "Novi" <Marić>. It was read as if all of them were accepted.',
    ]);
  });

  it('goes on in the next paragraph where the end of one was deleted', () => {
    const body = p(r('One '), '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>') + p(r('sentence.'));
    expect(passages(docx(body)).map(({ text }) => text)).toEqual(['One sentence.']);
  });

  it('knows headings by the names of styles, whatever their ids and languages', () => {
    const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="Naslov1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Medju"><w:name w:val="Međunaslov"/><w:basedOn w:val="Naslov1"/></w:style></w:styles>`;
    const body =
      p(r('Port of Bar'), '<w:pStyle w:val="Naslov1"/>') +
      p(r('The quay was opened on Monday.')) +
      p(r('What comes next'), '<w:pStyle w:val="Medju"/>') +
      p(r('a crane'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>') +
      p(r('310 views'));
    expect(
      passages(docx(body, { 'word/styles.xml': strToU8(styles) })).map(({ kind }) => kind),
    ).toEqual(['headline', 'paragraph', 'subheading', 'list-item', 'furniture']);
  });

  it('reads links of relationships and of fields, and formats that are switched off', () => {
    const relationships =
      '<Relationships><Relationship Id="x" Type="t/hyperlink" Target="https://example.org/?a=1&amp;b=2"/></Relationships>';
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/f"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      r('field') +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body = p(
      `<w:hyperlink r:id="x">${r('li', '<w:b/>')}${r('nk', '<w:b w:val="0"/>')}</w:hyperlink>${r(' and ')}${field}`,
    );
    const [passage] = passages(
      docx(body, { 'word/_rels/document.xml.rels': strToU8(relationships) }),
    );
    expect(passage).toEqual({
      kind: 'paragraph',
      text: 'link and field',
      marks: [
        { kind: 'link', href: 'https://example.org/?a=1&b=2', start: 0, end: 4 },
        { kind: 'strong', start: 0, end: 2 },
        { kind: 'link', href: 'https://example.org/f', start: 9, end: 14 },
      ],
    });
  });

  it('reads tables in tables and text boxes once, and counts footnotes', () => {
    const cell = (content: string) => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const body =
      cell(p(r('outer')) + cell(p(r('inner')))) +
      p(
        `${r('around')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('boxed')}</mc:Choice><mc:Fallback>${box('boxed')}</mc:Fallback></mc:AlternateContent></w:r>`,
      );
    expect(passages(docx(body)).map(({ text }) => text)).toEqual([
      'outer',
      'inner',
      'around',
      'boxed',
    ]);
    expect(read(docx(body)).problems).toEqual([{ message: 'Footnotes were left out: 1.' }]);
  });

  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const hostile: readonly [what: string, bytes: Uint8Array, says: RegExp][] = [
    [
      'an external entity',
      zipSync({ 'word/document.xml': strToU8(`${entity}<w:document ${word}>&e;</w:document>`) }),
      /document type declaration.*word\/document\.xml, line 1/s,
    ],
    [
      'depth without end',
      docx('<w:tbl>'.repeat(5000)),
      /more than 250 deep.*word\/document\.xml, line/s,
    ],
    [
      'a spreadsheet',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      /a spreadsheet \(XLSX\).*DOCX/,
    ],
    ['an OpenDocument file', zipSync({ 'content.xml': strToU8('<x/>') }), /OpenDocument/],
    ['no text', docx(p('')), /holds no text/],
    ['half an archive', docx(p(r('text'))).slice(0, 200), /damaged or was cut off/],
  ];

  it.each(hostile)('refuses %s in a sentence', (_what, bytes, says) => {
    const { contents, problems } = read(bytes);
    expect(contents).toEqual([]);
    expect(problems.map(({ message }) => message).join()).toMatch(says);
  });

  it('keeps zero-width and right-to-left signs', () => {
    const text = 'a\u200bb \u202bשלום\u202c\u00ad';
    expect(passages(docx(p(r(text))))[0]?.text).toBe(text);
  });
});
