import type { Document } from '../../text/document.ts';
import type { Edition, ReportedFinding, WriteOptions } from '../../text/edition.ts';
import { isFurniture, type Mark, type PassageKind } from '../../text/passage.ts';
import type { SegmentState } from '../../text/reading.ts';

/** One side of a row: its passages in one text, with what was found there. */
export interface RowSide {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Their places are in `text`. */
  readonly findings: readonly ReportedFinding[];
}

/** A row of an article, as a unit of a file that is written anew. */
export interface UnitRow {
  readonly kind: PassageKind;
  readonly source: RowSide;
  readonly target: RowSide;
  /** What the machine wrote, where that is something else. */
  readonly machine: string | null;
  readonly state: SegmentState;
}

/** The rows of an article in reading order; furniture is left out unless it is asked for. */
export function unitRows(edition: Edition, { furniture }: WriteOptions): UnitRow[] {
  const found = findingsByPassage(edition.findings());
  const { confirmed, approved, machine } = edition;
  return edition.rows.flatMap((row): UnitRow[] => {
    const sources = wanted(edition.source, row.source, furniture);
    const targets = wanted(edition.target, row.target, furniture);
    const first = targets[0] ?? sources[0];
    if (first === undefined) return [];
    const document = targets.length > 0 ? edition.target : edition.source;
    const target = sideOf(edition.target, targets, found.target);
    const written = targets.map((index) => machine[index]).filter((text) => text != null);
    const isConfirmed = targets.length > 0 && targets.every((index) => confirmed[index]);
    return [
      {
        kind: document?.passages[first]?.kind ?? 'paragraph',
        source: sideOf(edition.source, sources, found.source),
        target,
        machine:
          written.length > 0 && written.join('\n') !== target.text ? written.join('\n') : null,
        state: stateOf(target.text, isConfirmed, approved),
      },
    ];
  });
}

function wanted(
  document: Document | null,
  indices: readonly number[],
  furniture: boolean,
): readonly number[] {
  return indices.filter((index) => {
    const passage = document?.passages[index];
    return passage !== undefined && (furniture || !isFurniture(passage));
  });
}

type Found = ReadonlyMap<number, readonly ReportedFinding[]>;

function sideOf(document: Document | null, indices: readonly number[], found: Found): RowSide {
  let text = '';
  const marks: Mark[] = [];
  const findings: ReportedFinding[] = [];
  for (const [place, index] of indices.entries()) {
    const passage = document?.passages[index];
    if (!passage) continue;
    if (place > 0) text += '\n';
    const shift = text.length;
    const shifted = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
      ...one,
      start: one.start + shift,
      end: one.end + shift,
    });
    marks.push(...passage.marks.map(shifted));
    findings.push(...(found.get(index) ?? []).map(shifted));
    text += passage.text;
  }
  return { text, marks, findings };
}

function findingsByPassage(
  findings: readonly ReportedFinding[],
): Record<'source' | 'target', Found> {
  const sides = {
    source: new Map<number, ReportedFinding[]>(),
    target: new Map<number, ReportedFinding[]>(),
  };
  for (const finding of findings) {
    const list = sides[finding.side].get(finding.segmentIndex);
    if (list) list.push(finding);
    else sides[finding.side].set(finding.segmentIndex, [finding]);
  }
  return sides;
}

function stateOf(text: string, confirmed: boolean, approved: boolean): SegmentState {
  if (confirmed) return approved ? 'final' : 'reviewed';
  return text.trim() === '' ? 'initial' : 'translated';
}

/** What a finding says, with what it suggests, in one line. */
export const commentOf = ({ message, suggestions }: ReportedFinding): string =>
  suggestions.length === 0 ? message : `${message} → ${suggestions.join(' | ')}`;
