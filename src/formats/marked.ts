import type { Mark } from '../text/passage.ts';

/** A stretch of text as a reader met it, under one format. */
export interface FormattedRun {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** Where it is a link. */
  readonly href?: string | null;
  /** A tag of the file that is kept as it was written; the run then has no text. */
  readonly code?: string;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What runs say, with their formats as marks; white space around the whole is left out. */
export function markedText(runs: readonly FormattedRun[]): MarkedText {
  const raw = runs.map(({ text }) => text).join('');
  const from = raw.length - raw.trimStart().length;
  const text = raw.trim();
  const place = (at: number): number => Math.min(Math.max(at - from, 0), text.length);
  const marks: Mark[] = [];
  for (const kind of ['strong', 'emphasis'] as const) {
    for (const { start, end } of stretches(runs, (run) => (run[kind] ? kind : null))) {
      marks.push({ kind, start: place(start), end: place(end) });
    }
  }
  for (const { start, end, value } of stretches(runs, (run) => run.href ?? null)) {
    marks.push({ kind: 'link', href: value, start: place(start), end: place(end) });
  }
  const full = marks.filter(({ start, end }) => start < end);
  let at = 0;
  const codes: Mark[] = [];
  for (const run of runs) {
    const stands = place(at);
    if (run.code !== undefined) {
      codes.push({ kind: 'code', code: run.code, start: stands, end: stands });
    }
    at += run.text.length;
  }
  return { text, marks: [...full, ...codes].sort((a, b) => a.start - b.start || b.end - a.end) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Where neighbouring runs share a value. */
function stretches(
  runs: readonly FormattedRun[],
  valueFor: (run: FormattedRun) => string | null,
): Stretch[] {
  const found: { start: number; end: number; value: string }[] = [];
  let at = 0;
  for (const run of runs) {
    const value = valueFor(run);
    const last = found.at(-1);
    const end = at + run.text.length;
    if (value !== null && run.text !== '') {
      if (last && last.end === at && last.value === value) last.end = end;
      else found.push({ start: at, end, value });
    }
    at = end;
  }
  return found;
}
