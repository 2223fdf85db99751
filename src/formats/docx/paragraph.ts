import type { PassageKind } from '../../text/passage.ts';
import type { Piece, ShownAuthorship } from '../pieces.ts';
import { escapeAttribute, escapeXml } from '../xml/escape.ts';
import { dateOf } from './date.ts';
import { styleOf } from './styles.ts';

type Run = Extract<Piece, { readonly text: string }>;

/** What became of a paragraph's end: one that was inserted or deleted joins what follows. */
export interface ParagraphEnd {
  readonly kind: 'inserted' | 'deleted';
  readonly by: ShownAuthorship;
}

/** Hands out what must be unique in a document, and keeps its links. */
export interface Numbering {
  readonly revision: () => number;
  /** The relationship of an address. */
  readonly link: (href: string) => string;
  readonly rightToLeft: boolean;
}

/** Numbers that begin anew for each document. */
export function numbering(
  rightToLeft: boolean,
): Numbering & { readonly links: ReadonlyMap<string, string> } {
  const links = new Map<string, string>();
  let revisions = 0;
  return {
    links,
    rightToLeft,
    revision: () => ++revisions,
    link: (href) => {
      const known = links.get(href) ?? `link${links.size + 1}`;
      links.set(href, known);
      return known;
    },
  };
}

/** A paragraph of WordprocessingML (ECMA-376 part 1, 17.3.1 and 17.13.5). */
export function paragraph(
  kind: PassageKind,
  pieces: readonly Piece[],
  end: ParagraphEnd | null,
  numbers: Numbering,
): string {
  const list =
    kind === 'list-item' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const bidi = numbers.rightToLeft ? '<w:bidi/>' : '';
  const mark = end ? `<w:rPr>${tracked(end.kind, end.by, numbers)}</w:rPr>` : '';
  const properties = `<w:pPr><w:pStyle w:val="${styleOf[kind]}"/>${list}${bidi}${mark}</w:pPr>`;
  return `<w:p>${properties}${contents(pieces, numbers)}</w:p>`;
}

function contents(pieces: readonly Piece[], numbers: Numbering): string {
  let xml = '';
  let open: string | null = null;
  for (const piece of pieces) {
    const href: string | null = 'text' in piece ? piece.href : open;
    if (href !== open) {
      if (open !== null) xml += '</w:hyperlink>';
      if (href !== null) xml += `<w:hyperlink r:id="${numbers.link(href)}">`;
      open = href;
    }
    xml += 'text' in piece ? run(piece, numbers) : commentEnd(piece);
  }
  return open === null ? xml : `${xml}</w:hyperlink>`;
}

const commentEnd = ({ kind, comment }: Extract<Piece, { readonly comment: number }>): string =>
  kind === 'comment-start'
    ? `<w:commentRangeStart w:id="${comment}"/>`
    : `<w:commentRangeEnd w:id="${comment}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${comment}"/></w:r>`;

function run(piece: Run, numbers: Numbering): string {
  const properties = [
    piece.href === null ? '' : '<w:rStyle w:val="Hyperlink"/>',
    piece.strong ? '<w:b/><w:bCs/>' : '',
    piece.emphasis ? '<w:i/><w:iCs/>' : '',
    numbers.rightToLeft ? '<w:rtl/>' : '',
  ].join('');
  const format = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const xml = `<w:r>${format}${runText(piece)}</w:r>`;
  if (piece.kind === 'same' || !piece.by) return xml;
  const opening = tracked(piece.kind, piece.by, numbers);
  return `${opening.slice(0, -2)}>${xml}</w:${piece.kind === 'inserted' ? 'ins' : 'del'}>`;
}

function runText({ kind, text }: Run): string {
  const element = kind === 'deleted' ? 'w:delText' : 'w:t';
  return text
    .split(/([\n\t])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return `<${element} xml:space="preserve">${escapeXml(part)}</${element}>`;
    })
    .join('');
}

// Word takes `w:date` for local time; `w16du:dateUtc` beside it says that it is UTC.
function tracked(
  kind: 'inserted' | 'deleted',
  { author, at, shownAt = at }: ShownAuthorship,
  numbers: Numbering,
): string {
  const name = kind === 'inserted' ? 'w:ins' : 'w:del';
  return `<${name} w:id="${numbers.revision()}" w:author="${escapeAttribute(author)}" w:date="${dateOf(shownAt)}" w16du:dateUtc="${dateOf(at)}"/>`;
}
