import type {
  Edition,
  ReportedCorrection,
  ReportedFinding,
  TrackedPart,
  TrackedPassage,
} from '../../text/edition.ts';
import type { Span } from '../../text/span.ts';
import { omission, type Rating, ratingOf, superfluous } from './categories.ts';
import { inWholeWords, widened } from './places.ts';

/** An error in what the machine wrote. */
export interface MqmError extends Rating {
  /** Where it stands; on the source side, what is missing. */
  readonly side: 'source' | 'target';
  readonly span: Span;
  readonly rater: string;
  readonly comment: string;
}

/** A segment as the machine translated it, with its errors. */
export interface RatedSegment {
  readonly source: string;
  readonly target: string;
  readonly errors: readonly MqmError[];
}

/** Who has rated what nobody has corrected. */
const checks = 'Lektura';

/**
 * The machine's passages with the errors in them: what editors corrected, and what checks find and
 * nobody has dismissed, where it stands in the machine's words.
 */
export function ratedSegments(edition: Edition): RatedSegment[] {
  // What a page printed around the article is no error of whoever translated it.
  const open = edition
    .findings()
    .filter(({ dismissed, check }) => !dismissed && !check.startsWith('furniture-'));
  const missing = byPassage(open.filter(({ side }) => side === 'source'));
  const found = byPassage(open.filter(({ side }) => side === 'target'));
  const made = byPassage(edition.corrections().filter(({ undone }) => !undone));
  const sourceOf = new Map<number, readonly number[]>();
  for (const row of edition.rows) for (const index of row.target) sourceOf.set(index, row.source);
  const told = new Set<number>();
  return edition.tracked().map((passage): RatedSegment => {
    const indices = passage.index === null ? [] : (sourceOf.get(passage.index) ?? []);
    const texts = indices.map((index) => edition.source?.passages[index]?.text ?? '');
    const source = texts.join('\n');
    const target = machineText(passage.parts);
    // Passages that share a row share its source, whose findings are told once.
    const first = indices.every((index) => !told.has(index));
    for (const index of indices) told.add(index);
    return {
      source,
      target,
      errors: [
        ...(first ? missingIn(missing, indices, texts) : []),
        ...wholeOf(passage, source, target),
        ...errorsIn(passage, made(passage.index), found(passage.index)),
      ],
    };
  });
}

/** What is told of passages, by their index. */
function byPassage<Told extends { readonly segmentIndex: number | null }>(
  all: readonly Told[],
): (index: number | null) => readonly Told[] {
  const groups = new Map<number | null, Told[]>();
  for (const told of all) {
    const group = groups.get(told.segmentIndex);
    if (group) group.push(told);
    else groups.set(told.segmentIndex, [told]);
  }
  return (index) => groups.get(index) ?? [];
}

const machineText = (parts: readonly TrackedPart[]): string =>
  parts.map(({ kind, text }) => (kind === 'inserted' ? '' : text)).join('');

/** What findings on the source side miss in the translation. */
function missingIn(
  found: (index: number) => readonly ReportedFinding[],
  indices: readonly number[],
  texts: readonly string[],
): MqmError[] {
  let before = 0;
  return indices.flatMap((index, place) => {
    const shift = before;
    before += (texts[place]?.length ?? 0) + 1;
    return found(index).map((finding) => ({
      ...ratingOf(finding.check, '', ''),
      side: 'source' as const,
      span: { start: finding.start + shift, end: finding.end + shift },
      rater: checks,
      comment: finding.message,
    }));
  });
}

/** The error of a passage that an editor added or deleted as a whole. */
function wholeOf({ presence }: TrackedPassage, source: string, target: string): MqmError[] {
  const rater = presence.by?.author ?? checks;
  if (presence.kind === 'inserted') {
    const span = { start: 0, end: source.length };
    return [{ ...omission, side: 'source', span, rater, comment: '' }];
  }
  if (presence.kind === 'same') return [];
  const span = { start: 0, end: target.length };
  return [{ ...superfluous, side: 'target', span, rater, comment: '' }];
}

function errorsIn(
  { presence, parts }: TrackedPassage,
  made: readonly ReportedCorrection[],
  open: readonly ReportedFinding[],
): MqmError[] {
  if (presence.kind !== 'same') return [];
  const machine = machineText(parts);
  const errors: MqmError[] = [];
  let at = 0;
  let now = 0;
  let change: { start: number; before: string; after: string; part: TrackedPart } | null = null;
  const close = (): void => {
    if (!change) return;
    errors.push(corrected(machine, change, made));
    change = null;
  };
  for (const part of parts) {
    if (part.kind === 'same') {
      close();
      errors.push(...standing(open, { at, now, length: part.text.length }));
    } else {
      change ??= { start: at, before: '', after: '', part };
      if (part.kind === 'deleted') change.before += part.text;
      else change.after += part.text;
    }
    if (part.kind !== 'inserted') at += part.text.length;
    if (part.kind !== 'deleted') now += part.text.length;
  }
  close();
  return errors.sort((a, b) => a.span.start - b.span.start);
}

function corrected(
  machine: string,
  change: { start: number; before: string; after: string; part: TrackedPart },
  made: readonly ReportedCorrection[],
): MqmError {
  const { part } = change;
  const by = made.find(({ author, at }) => author === part.by?.author && at === part.by.at);
  const { span, before, after } = inWholeWords(machine, change);
  return {
    ...ratingOf(by?.check ?? null, before, after),
    side: 'target',
    span: widened(machine, span),
    rater: part.by?.author ?? '',
    comment: before === '' ? `added: ${after}` : `${before} → ${after}`,
  };
}

/** Open findings in words that stand as the machine wrote them. */
function standing(
  open: readonly ReportedFinding[],
  { at, now, length }: { readonly at: number; readonly now: number; readonly length: number },
): MqmError[] {
  return open
    .filter(({ start, end }) => start >= now && end <= now + length)
    .map((finding) => ({
      ...ratingOf(finding.check, '', ''),
      side: 'target',
      span: { start: finding.start - now + at, end: finding.end - now + at },
      rater: checks,
      comment: finding.message,
    }));
}
