import type { Edition } from '../../text/edition.ts';
import type { SegmentState } from '../../text/reading.ts';
import type { CodedText } from '../codes/read.ts';
import { writeCoded } from '../codes/write.ts';
import { decode } from '../encoding/decode.ts';
import { encode } from '../encoding/encode.ts';
import { type Edit, edited, type Segment, segmentsOf } from '../segments.ts';
import { escapeXml, reference } from '../xml/escape.ts';
import { unitsByLanguages } from './read.ts';
import type { Slot, Unit, Units } from './unit.ts';

/**
 * Writes the corrected translation into the XLIFF file it came in. A target that nobody has touched
 * stays as it is, to the byte; a touched one keeps its inline tags, and tells how far it has come.
 *
 * @param readUnits finds the units in the text of a file of one version
 */
export function updateXliff(
  original: Uint8Array,
  edition: Edition,
  readUnits: (text: string) => Units,
): Uint8Array {
  const decoded = decode(original);
  if ('refused' in decoded) return original;
  const { text: file, encoding } = decoded;
  const units = unitsOf(edition, unitsByLanguages(readUnits(file).units));
  const segments = segmentsOf(edition, countOf(units));
  const edits: Edit[] = [];
  let next = 0;
  for (const unit of units) {
    const own = segments.slice(next, next + unit.slots.length);
    next += unit.slots.length;
    edits.push(...unitEdits(unit, own, file, edition.approved));
  }
  if (edits.length === 0) return original;
  const text = edited(
    file,
    edits.sort((a, b) => a.start - b.start),
  );
  // An encoding that cannot be written is left for UTF-8, which the declaration then names.
  return encode(text, encoding, reference) ?? utf8File(text);
}

const utf8File = (text: string): Uint8Array =>
  encode(text.replace(/^(<\?xml\s[^>]*?encoding\s*=\s*["'])[^"']*/, '$1UTF-8'), 'UTF-8') ??
  new Uint8Array();

/** The units that became the article: those whose translations the machine's texts are. */
function unitsOf({ machine, cameAs }: Edition, groups: readonly Unit[][]): readonly Unit[] {
  const isOurs = (units: readonly Unit[]): boolean => {
    const texts = units.flatMap(({ slots }) => slots.map(({ target }) => target.text));
    return cameAs.every((place, index) => place === null || texts[place] === machine[index]);
  };
  return groups.find(isOurs) ?? groups[0] ?? [];
}

const countOf = (units: readonly Unit[]): number =>
  units.reduce((sum, { slots }) => sum + slots.length, 0);

function unitEdits(
  unit: Unit,
  segments: readonly Segment[],
  file: string,
  approved: boolean,
): Edit[] {
  const { slots, whole } = unit;
  const isTouched = slots.map(({ target }, index) => !isSame(target, segments[index]));
  const state = stateAfter(unit, segments, isTouched.includes(true), approved);
  const contents = slots.map(({ source, target }, index) => {
    const now = segments[index];
    if (!isTouched[index] || !now) return file.slice(target.start, target.end);
    return writeCoded(now, escapeXml, target.order.length > 0 ? target.order : source.order);
  });
  const edits = state === unit.state ? [] : unit.stateEdits(state);
  if (whole && isTouched.includes(true)) {
    const pieces = whole.pieces(state);
    const text = contents.map((content, index) => (pieces[index] ?? '') + content).join('');
    const { start, end } = whole;
    return [...edits, { start, end, text: text + (pieces[slots.length] ?? '') }];
  }
  return [
    ...edits,
    ...slots.flatMap(({ target: { start, end } }, index) =>
      isTouched[index] ? [{ start, end, text: contents[index] ?? '' }] : [],
    ),
  ];
}

const isSame = (target: CodedText, now: Segment | undefined): boolean =>
  now === undefined ||
  (target.text === now.text && JSON.stringify(target.marks) === JSON.stringify(now.marks));

const progress: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

/** How far a unit has come: what the file says, unless somebody confirmed or touched it since. */
function stateAfter(
  { state, slots }: Unit,
  segments: readonly Segment[],
  isTouched: boolean,
  approved: boolean,
): SegmentState {
  if (segments.every(({ confirmed }) => confirmed)) {
    const wanted = approved ? 'final' : 'reviewed';
    return progress.indexOf(state) < progress.indexOf(wanted) ? wanted : state;
  }
  const stands = segments.every(
    ({ confirmed }, index) => confirmed || !cameConfirmed(state, slots[index]),
  );
  if (!isTouched && stands) return state;
  return segments.every(({ text }) => text === '') ? 'initial' : 'translated';
}

/** Whether a segment was taken for confirmed when it was read. */
const cameConfirmed = (state: SegmentState, slot: Slot | undefined): boolean =>
  (state === 'reviewed' || state === 'final') && slot !== undefined && slot.target.text !== '';
