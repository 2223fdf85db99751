import type { Severity } from '../../../engine/finding.ts';
import { safeHref } from '../../../text/marks.ts';
import type { Mark } from '../../../text/passage.ts';
import type { Span } from '../../../text/span.ts';
import { workbenchWords } from '../../words/workbench.ts';

/** A stretch of a passage to be marked, as the page shows it. */
export type Highlight = Span &
  (
    | {
        readonly kind: 'finding';
        readonly severity: Severity;
        readonly omission: boolean;
        readonly fingerprint: string;
        readonly current: boolean;
      }
    /** Proof of the chosen finding. */
    | { readonly kind: 'evidence' }
  );

/** What a stretch of text is printed with; everything that covers it, flattened. */
export interface Part {
  readonly text: string;
  readonly isMark: boolean;
  readonly classes: string;
  /** The fingerprint of the finding that is shown, where its first part stands. */
  readonly anchor: string | null;
  /** Words for a screen reader before and after the mark. */
  readonly before: string | null;
  readonly after: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href: string | null;
}

/**
 * Cuts a passage where findings and formatting begin or end, so that a view only has to print one
 * part after another. Marks may nest and overlap: a part knows all that cover it.
 */
export function partsOf(
  text: string,
  highlights: readonly Highlight[],
  marks: readonly Mark[],
): Part[] {
  const cuts = cutsOf(text.length, [...highlights, ...marks]);
  return cuts.slice(0, -1).map((start, index) => {
    const span = { start, end: cuts[index + 1] ?? text.length };
    return partOf(
      text.slice(span.start, span.end),
      span,
      highlights.filter((highlight) => covers(highlight, span)),
      marks.filter((mark) => covers(mark, span)),
    );
  });
}

function cutsOf(length: number, spans: readonly Span[]): number[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of spans) {
    cuts.add(Math.min(start, length));
    cuts.add(Math.min(end, length));
  }
  return [...cuts].sort((a, b) => a - b);
}

const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

function partOf(
  text: string,
  span: Span,
  highlights: readonly Highlight[],
  marks: readonly Mark[],
): Part {
  const finding = shownOf(highlights);
  const link = marks.find((mark) => mark.kind === 'link');
  const words = workbenchWords.marks;
  return {
    text,
    isMark: finding !== undefined,
    classes: classesOf(highlights, finding),
    anchor: finding?.start === span.start ? finding.fingerprint : null,
    before:
      finding?.start === span.start
        ? words[finding.omission ? 'omission' : finding.severity]
        : null,
    after: finding?.end === span.end ? words.end : null,
    strong: marks.some((mark) => mark.kind === 'strong'),
    emphasis: marks.some((mark) => mark.kind === 'emphasis'),
    href: link?.kind === 'link' ? safeHref(link.href) : null,
  };
}

type FindingHighlight = Extract<Highlight, { kind: 'finding' }>;

// Where findings share a stretch the chosen one is shown, then the innermost, which would be seen
// nowhere else, then an error.
function shownOf(highlights: readonly Highlight[]): FindingHighlight | undefined {
  const [shown] = highlights
    .filter((highlight) => highlight.kind === 'finding')
    .sort(
      (a, b) =>
        Number(b.current) - Number(a.current) ||
        a.end - a.start - (b.end - b.start) ||
        Number(b.severity === 'error') - Number(a.severity === 'error'),
    );
  return shown;
}

function classesOf(
  highlights: readonly Highlight[],
  finding: FindingHighlight | undefined,
): string {
  const classes: string[] = [];
  if (finding) {
    classes.push(finding.omission ? 'omission' : finding.severity);
    if (finding.current) classes.push('current');
  }
  if (highlights.some(({ kind }) => kind === 'evidence')) classes.push('evidence', 'lit');
  return classes.join(' ');
}
