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
        readonly issue: string;
        readonly fingerprint: string;
        /** What would stand here instead; null where nothing is proposed. */
        readonly suggestion: string | null;
        readonly current: boolean;
      }
    | { readonly kind: 'evidence'; readonly issue: string; readonly current: boolean }
    | { readonly kind: 'name'; readonly name: string }
  );

/** A sentence of a passage and the bead that ties it to its counterpart. */
export interface Sentence extends Span {
  readonly bead: string;
}

/** What a run of text is printed with; everything that covers it, flattened. */
export interface Part {
  readonly text: string;
  readonly isMark: boolean;
  readonly classes: string;
  /** The fingerprint of the finding that is shown, where its first part stands. */
  readonly anchor: string | null;
  /** Fingerprints of all findings here, the one that is shown first; and issues, for scripts. */
  readonly findings: string | null;
  readonly issues: string | null;
  /** What the finding proposes, on its last part. */
  readonly suggestion: string | null;
  readonly name: string | null;
  /** Words for a screen reader before and after the mark. */
  readonly before: string | null;
  readonly after: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly href: string | null;
}

/** Parts of one sentence, or of the white space between two (then without a bead). */
export interface Run {
  readonly bead: string | null;
  readonly parts: readonly Part[];
}

/**
 * Cuts a passage where sentences, findings, names and formatting begin or end, so that a view only
 * has to print one run after another. Marks may nest and overlap: a part knows all that cover it.
 */
export function runsOf(
  text: string,
  sentences: readonly Sentence[],
  highlights: readonly Highlight[],
  marks: readonly Mark[],
): Run[] {
  const cuts = cutsOf(text.length, [sentences, highlights, marks]);
  const runs: { bead: string | null; parts: Part[] }[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const span = { start, end: cuts[index + 1] ?? text.length };
    const bead = sentences.find((sentence) => covers(sentence, span))?.bead ?? null;
    const part = partOf(
      text.slice(span.start, span.end),
      span,
      highlights.filter((highlight) => covers(highlight, span)),
      marks.filter((mark) => covers(mark, span)),
    );
    const last = runs.at(-1);
    if (last && last.bead === bead) last.parts.push(part);
    else runs.push({ bead, parts: [part] });
  }
  return runs;
}

function cutsOf(length: number, layers: readonly (readonly Span[])[]): number[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of layers.flat()) {
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
  const [finding, ...covered] = findingsOf(highlights);
  const name = highlights.find((highlight) => highlight.kind === 'name');
  const issues = highlights.flatMap((one) => (one.kind === 'name' ? [] : [one.issue]));
  const link = marks.find((mark) => mark.kind === 'link');
  const words = workbenchWords.marks;
  return {
    text,
    isMark: finding !== undefined,
    classes: classesOf(highlights, finding),
    anchor: finding?.start === span.start ? finding.fingerprint : null,
    findings: finding ? [finding, ...covered].map((one) => one.fingerprint).join(' ') : null,
    issues: issues.length === 0 ? null : [...new Set(issues)].join(' '),
    suggestion: finding?.end === span.end ? finding.suggestion : null,
    name: name?.kind === 'name' ? name.name : null,
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
function findingsOf(highlights: readonly Highlight[]): FindingHighlight[] {
  return highlights
    .filter((highlight) => highlight.kind === 'finding')
    .sort(
      (a, b) =>
        Number(b.current) - Number(a.current) ||
        a.end - a.start - (b.end - b.start) ||
        Number(b.severity === 'error') - Number(a.severity === 'error'),
    );
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
  const evidence = highlights.filter((highlight) => highlight.kind === 'evidence');
  if (evidence.length > 0) classes.push('evidence');
  if (evidence.some((one) => one.current)) classes.push('lit');
  if (highlights.some((highlight) => highlight.kind === 'name')) classes.push('name');
  return classes.join(' ');
}
