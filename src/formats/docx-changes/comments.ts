import type { Edition, ReportedFinding } from '../../text/edition.ts';
import type { Span } from '../../text/span.ts';
import { dateOf } from '../docx/date.ts';
import type { Anchor } from '../pieces.ts';
import { escapeXml } from '../xml/escape.ts';

/** Who speaks where no editor does. */
export const program = 'Lektura';

export interface Comments {
  /** By the index of the passage they stand in. */
  readonly anchors: ReadonlyMap<number, readonly Anchor[]>;
  /** As `w:comment` elements, in the order of their numbers. */
  readonly comments: readonly string[];
}

/**
 * The open findings as comments. A finding in the source stands at the whole passage that lies
 * beside it, or at the end of the one before; its words are quoted.
 *
 * @param isShown whether a passage of the target is in the document
 */
export function commentsOf(edition: Edition, isShown: (index: number) => boolean): Comments {
  const anchors = new Map<number, Anchor[]>();
  const comments: string[] = [];
  for (const finding of edition.findings()) {
    const place = finding.dismissed ? null : placeOf(edition, finding);
    if (!place || !isShown(place.index)) continue;
    const comment = comments.length;
    const others = anchors.get(place.index) ?? [];
    anchors.set(place.index, [...others, { ...place.span, comment }]);
    comments.push(commentXml(comment, linesOf(finding), edition.madeAt));
  }
  return { anchors, comments };
}

interface Place {
  readonly index: number;
  readonly span: Span;
}

function placeOf(edition: Edition, finding: ReportedFinding): Place | null {
  if (finding.side === 'target') {
    return { index: finding.segmentIndex, span: { start: finding.start, end: finding.end } };
  }
  const row = edition.rows.findIndex(({ source }) => source.includes(finding.segmentIndex));
  const beside = edition.rows[row]?.target[0];
  if (beside !== undefined) return { index: beside, span: wholeOf(edition, beside) };
  const before =
    edition.rows
      .slice(0, Math.max(row, 0))
      .flatMap(({ target }) => target)
      .at(-1) ?? 0;
  const { end } = wholeOf(edition, before);
  return edition.target.passages[before] ? { index: before, span: { start: end, end } } : null;
}

const wholeOf = ({ target }: Edition, index: number): Span => ({
  start: 0,
  end: target.passages[index]?.text.length ?? 0,
});

function linesOf({ severity, message, side, text, suggestions }: ReportedFinding): string[] {
  return [
    `${severity === 'error' ? 'Error' : 'Question'}: ${message}`,
    ...(side === 'source' ? [`In the source: “${text}”`] : []),
    ...(suggestions.length > 0
      ? [`Suggested: ${suggestions.map((one) => `“${one}”`).join(', ')}`]
      : []),
  ];
}

function commentXml(id: number, lines: readonly string[], at: number): string {
  const date = dateOf(at);
  const paragraphs = lines.map((line, index) => {
    const reference =
      index === 0
        ? '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
        : '';
    return `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${reference}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
  });
  return `<w:comment w:id="${id}" w:author="${program}" w:initials="L" w:date="${date}">${paragraphs.join('')}</w:comment>`;
}
