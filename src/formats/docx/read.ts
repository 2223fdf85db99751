import type { Document, Problem } from '../../text/document.ts';
import { gapsFor } from '../../text/document.ts';
import type { Passage } from '../../text/passage.ts';
import { type Reading, refusal } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import { quoted } from '../quoted.ts';
import { textIn } from '../xml/element.ts';
import { readXml } from '../xml/read.ts';
import { unpack } from '../zip/read.ts';
import { kindsOfParagraphs } from './kinds-read.ts';
import { type Paragraph, readParagraphs } from './paragraphs-read.ts';
import type { Met } from './runs-read.ts';
import { attributeByLocal } from './runs-read.ts';
import { documentStyles } from './styles-read.ts';

/**
 * Reads a Word document: headings, paragraphs, lists, captions, links, strong and emphasis, also
 * in tables and text boxes. Tracked changes are read as accepted, and told.
 */
export function readDocx(bytes: Uint8Array, options: ReadOptions): Reading {
  const unpacked = unpack(
    bytes,
    (name) => /\.(?:xml|rels)$/.test(name) && !/^customXml\//.test(name),
  );
  if ('refused' in unpacked) return refusal(unpacked.refused);
  const part = (name: string): string | null => {
    const content = unpacked.files.get(name);
    const decoded = content && decode(content, 'utf-8');
    return decoded && 'text' in decoded ? decoded.text : null;
  };
  const main = relationshipsOf(part('_rels/.rels')).find(({ type }) => type === 'officeDocument');
  const name = main?.target.replace(/^\//, '') ?? 'word/document.xml';
  const xml = part(name);
  if (xml === null) return refusal(otherArchive([...unpacked.files.keys()]));
  const links = new Map(
    relationshipsOf(part(name.replace(/([^/]+)$/, '_rels/$1.rels')))
      .filter(({ type }) => type === 'hyperlink')
      .map(({ id, target }) => [id, target]),
  );
  const styles = documentStyles(part('word/styles.xml'));
  const met: Met = { authors: new Set(), changes: 0, notes: 0 };
  const read = readParagraphs(xml, { styles, linkOf: (id) => links.get(id) ?? null, met });
  if (read.refused)
    return refusal(`${read.refused.message} (${quoted(name)}, line ${read.refused.line})`);
  const document = documentOf(read.paragraphs, part('docProps/core.xml'), options);
  const problems = [...read.problems, ...told(met)];
  if (document.passages.length === 0) return refusal('This document holds no text.');
  return { contents: [{ kind: 'text', document }], problems, encoding: null };
}

function documentOf(
  paragraphs: readonly Paragraph[],
  core: string | null,
  options: ReadOptions,
): Document {
  const kinds = kindsOfParagraphs(paragraphs, options.isFurniture);
  const passages = paragraphs.map(({ text, marks }, index): Passage => {
    const kind = kinds[index] ?? 'paragraph';
    // A heading that is bold as a whole says no more than its style does.
    const kept =
      kind === 'headline' || kind === 'subheading'
        ? marks.filter((mark) => mark.kind === 'link' || mark.start > 0 || mark.end < text.length)
        : marks;
    return { kind, text, marks: kept };
  });
  const modified = modifiedAt(core);
  const text = passages.map((passage) => passage.text).join('\n\n');
  return {
    // What a document says of its language is what the program was installed in.
    language: options.language ?? options.detect(text),
    passages,
    gaps: gapsFor(passages.length),
    newline: '\n',
    metadata: modified === null ? {} : { modified },
  };
}

interface Relationship {
  readonly id: string;
  /** The last part of its type, which the two flavours of the format share. */
  readonly type: string;
  readonly target: string;
}

function relationshipsOf(xml: string | null): Relationship[] {
  const found: Relationship[] = [];
  readXml(xml ?? '', {
    opened: (element) => {
      if (element.local !== 'Relationship') return;
      const value = (name: string): string => attributeByLocal(element, name) ?? '';
      found.push({
        id: value('Id'),
        type: value('Type').replace(/^.*\//, ''),
        target: value('Target'),
      });
    },
  });
  return found;
}

/** When the document was changed last, UTC milliseconds, or null. */
function modifiedAt(xml: string | null): number | null {
  let modified = Number.NaN;
  readXml(xml ?? '', {
    collects: ({ local }) => local === 'modified',
    closed: (element) => {
      if (element.local === 'modified') modified = Date.parse(textIn(element).trim());
    },
  });
  return Number.isNaN(modified) ? null : modified;
}

// A sentence that names more people is not read.
const mostNames = 5;

function told({ changes, authors, notes }: Met): Problem[] {
  const names = [...authors].map(quoted).filter((name) => name !== '');
  const more = names.length > mostNames ? ' and others' : '';
  const by = names.length === 0 ? '' : ` by ${names.slice(0, mostNames).join(', ')}${more}`;
  return [
    ...(changes === 0
      ? []
      : [
          {
            message: `The document holds tracked changes${by}. It was read as if all of them were accepted.`,
          },
        ]),
    ...(notes === 0 ? [] : [{ message: `Footnotes were left out: ${notes}.` }]),
  ];
}

function otherArchive(names: readonly string[]): string {
  const kind = names.some((name) => name.startsWith('xl/'))
    ? 'a spreadsheet (XLSX)'
    : names.some((name) => name.startsWith('ppt/'))
      ? 'a presentation (PPTX)'
      : names.includes('content.xml')
        ? 'an OpenDocument file (ODT)'
        : 'an archive';
  return `This is ${kind}, not a Word document. Save the article as DOCX or as text and try again.`;
}
