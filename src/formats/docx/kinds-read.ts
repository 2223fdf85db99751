import { kindsOf } from '../../text/kinds.ts';
import type { PassageKind } from '../../text/passage.ts';
import type { Paragraph } from './paragraphs-read.ts';
import type { StyleKind } from './styles-read.ts';

/**
 * What each paragraph is. Styles tell it; a document that uses no style for its headings is read
 * as a plain text is, by place and shape.
 */
export function kindsOfParagraphs(
  paragraphs: readonly Paragraph[],
  isFurniture: (line: string) => boolean,
): PassageKind[] {
  const shapes = kindsOf(
    paragraphs.map(({ text }) => text),
    isFurniture,
  );
  const styled = paragraphs.some(({ kind }) => isHeading(kind));
  const headline = headlineOf(paragraphs, shapes);
  return paragraphs.map(({ kind, text }, index): PassageKind => {
    if (index === headline) return 'headline';
    if (isHeading(kind)) return 'subheading';
    if (kind !== null) return kind;
    if (!styled) return shapes[index] ?? 'paragraph';
    return isFurniture(text) ? 'furniture' : 'paragraph';
  });
}

const isHeading = (kind: StyleKind | null): kind is Extract<StyleKind, object> =>
  kind !== null && typeof kind === 'object';

/** The index of the headline, or -1: a title, or what stands first if it may be one. */
function headlineOf(paragraphs: readonly Paragraph[], shapes: readonly PassageKind[]): number {
  const title = paragraphs.findIndex(({ kind }) => isHeading(kind) && kind.heading === 0);
  if (title >= 0) return title;
  const first = paragraphs.findIndex(
    ({ kind }, index) => isHeading(kind) || (kind === null && shapes[index] !== 'furniture'),
  );
  return isHeading(paragraphs[first]?.kind ?? null) || shapes[first] === 'headline' ? first : -1;
}
