import type { Problem } from '../../text/document.ts';
import type { SegmentState } from '../../text/reading.ts';
import type { Edit } from '../segments.ts';
import { attributeOf, type Outline, type XmlElement } from '../xml/element.ts';
import type { Inline } from './inline.ts';

/** A segment of an XLIFF file, with its translation as it stands there. */
export interface Slot {
  readonly source: Inline;
  /** Its place is where the translation is written. */
  readonly target: Inline;
}

/**
 * A part of an XLIFF file that has one state: a unit of version 1.2, with one segment or several, or
 * a segment of version 2.
 */
export interface Unit {
  readonly slots: readonly Slot[];
  readonly languages: { readonly source: string | null; readonly target: string | null };
  readonly state: SegmentState;
  /** Where the translations of all its segments have to be written anew when one is touched. */
  readonly whole: Whole | null;
  /** What has to be changed in the file to give it another state. */
  readonly stateEdits: (state: SegmentState) => Edit[];
}

/** A stretch of the file in which the segments of a unit are written, each between two texts. */
export interface Whole {
  readonly start: number;
  readonly end: number;
  /** What stands before each segment, and behind the last; the state is known when it is written. */
  readonly pieces: (state: SegmentState) => readonly string[];
}

/** All units of a file that may be translated. */
export interface Units {
  readonly units: readonly Unit[];
  readonly problems: readonly Problem[];
  readonly refused: Problem | null;
}

/**
 * Whether what stands in an element is not to be translated, as the nearest of it and the elements
 * around it says.
 */
export function isLocked(element: XmlElement): boolean {
  for (let one: XmlElement | null = element; one; one = one.parent) {
    const told = attributeOf(one, 'translate');
    if (told !== undefined) return told === 'no';
  }
  return false;
}

/** The name of a target that stands beside a source, with its prefix. */
export const targetName = ({ name }: Outline): string => name.replace(/(?:seg-)?source$/, 'target');

/**
 * The tag that opens a target which is to hold text: as it is written where one is there that closes
 * itself, else a new one, on a line of its own where the source has one.
 */
export function targetOpening(file: string, source: Outline, target: Outline | undefined): string {
  if (target) return `${file.slice(target.start, target.end - 2).trimEnd()}>`;
  const before = file.slice(Math.max(0, source.start - longestIndent), source.start);
  const layout = before.slice(before.trimEnd().length);
  return `${layout}<${targetName(source)}>`;
}

const longestIndent = 200;

/** The change that gives an element's tag an attribute, instead of one it has or as its first. */
export function attributeEdit(file: string, tag: Outline, name: string, value: string): Edit {
  const opening = file.slice(tag.start, tag.innerStart);
  const found = new RegExp(`\\s${name}\\s*=\\s*(["'])([^"']*)\\1`).exec(opening);
  if (!found) {
    const place = tag.start + 1 + tag.name.length;
    return { start: place, end: place, text: ` ${name}="${value}"` };
  }
  const end = tag.start + found.index + found[0].length - 1;
  return { start: end - (found[2] ?? '').length, end, text: value };
}
