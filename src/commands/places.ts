import type { Place } from '../engine/finding.ts';
import { type Bitext, sideOf } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';

/** A place of a file; lines and columns count from 1, columns in UTF-16 code units. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Where the place has ended. */
  readonly endColumn: number;
}

/** Tells where in its file a place of an article stands. */
export function placesIn(bitext: Bitext): (place: Place) => FilePlace {
  const starts = {
    source: startsOf(sideOf(bitext, 'source')),
    target: startsOf(bitext.target),
  };
  return ({ side, segmentIndex, start, end }) => {
    const passage = starts[side][segmentIndex] ?? { line: 1, column: 1, text: '' };
    const first = after(passage, passage.text.slice(0, start));
    const last = after(passage, passage.text.slice(0, end));
    return { ...first, endLine: last.line, endColumn: last.column };
  };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position after a text that begins at a position. */
function after({ line, column }: Position, text: string): Position {
  const breaks = text.split('\n').length - 1;
  return {
    line: line + breaks,
    column: breaks > 0 ? text.length - text.lastIndexOf('\n') : column + text.length,
  };
}

function startsOf(document: Document | null): (Position & { readonly text: string })[] {
  let position: Position = { line: 1, column: 1 };
  return (document?.passages ?? []).map(({ text }, index) => {
    const start = after(position, document?.gaps[index] ?? '');
    position = after(start, text);
    return { ...start, text };
  });
}
