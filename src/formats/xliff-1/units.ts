import type { SegmentState } from '../../text/reading.ts';
import { emptyInline, inlineOf } from '../xliff/inline.ts';
import {
  attributeEdit,
  type Slot,
  targetName,
  targetOpening,
  type Unit,
  type Units,
  type Whole,
} from '../xliff/unit.ts';
import { unitsIn } from '../xliff/units.ts';
import {
  around,
  attributeOf,
  elementIn,
  elementsIn,
  type Outline,
  outlineOf,
  type XmlElement,
} from '../xml/element.ts';
import { stateNames, stateOf } from './states.ts';

/** The segments of an XLIFF file of version 1.0 to 1.2 that may be translated. */
export const readUnits = (file: string): Units => unitsIn(file, 'trans-unit', unitOf);

function unitOf(element: XmlElement, file: string): Unit | null {
  const source = elementIn(element, 'source');
  if (!source) return null;
  const target = elementIn(element, 'target');
  const segmented = elementIn(element, 'seg-source');
  const marked = segmented ? segmentsIn(segmented) : [];
  const { slots, whole } =
    segmented && marked.length > 0
      ? segmentedParts(file, segmented, marked, target)
      : onePart(file, source, target, (segmented ?? source).end);
  return {
    slots,
    languages: languagesOf(element),
    state: stateOf(target, attributeOf(element, 'approved')),
    whole,
    stateEdits: stateEditor(file, element, isThere(target) ? target : undefined),
  };
}

/** Whether a translation is written in an element, which may close itself. */
const isThere = (element: XmlElement | undefined): element is XmlElement =>
  element !== undefined && element.innerEnd < element.end;

/** A unit whose source is one segment. A translation that is missing is written at a place. */
function onePart(
  file: string,
  source: XmlElement,
  target: XmlElement | undefined,
  place: number,
): Pick<Unit, 'slots' | 'whole'> {
  const inline = inlineOf(source, file, isPair);
  return isThere(target)
    ? { slots: [{ source: inline, target: inlineOf(target, file, isPair) }], whole: null }
    : {
        slots: [{ source: inline, target: emptyInline(place) }],
        whole: newTarget(file, outlineOf(source), target && outlineOf(target), place),
      };
}

const newTarget = (
  file: string,
  source: Outline,
  target: Outline | undefined,
  place: number,
): Whole => ({
  start: target?.start ?? place,
  end: target?.end ?? place,
  pieces: (state) => [
    withState(targetOpening(file, source, target), state),
    `</${targetName(source)}>`,
  ],
});

/** The parts of a unit whose source is cut into marked segments, each with its own translation. */
function segmentedParts(
  file: string,
  segmented: XmlElement,
  marked: readonly XmlElement[],
  target: XmlElement | undefined,
): Pick<Unit, 'slots' | 'whole'> {
  const translated = new Map(
    (target ? segmentsIn(target) : []).map((one) => [attributeOf(one, 'mid'), one]),
  );
  const slots = marked.map((one): Slot => {
    const beside = translated.get(attributeOf(one, 'mid'));
    return {
      source: inlineOf(one, file, isPair),
      target: isThere(beside) ? inlineOf(beside, file, isPair) : emptyInline(segmented.end),
    };
  });
  const isWhole = marked.every((one) => isThere(translated.get(attributeOf(one, 'mid'))));
  return { slots, whole: isWhole ? null : rebuilt(file, segmented, marked, target) };
}

/** A target that is missing, or lacks segments, is built as the segmented source is. */
function rebuilt(
  file: string,
  segmented: XmlElement,
  marked: readonly XmlElement[],
  target: XmlElement | undefined,
): Whole {
  const between = marked.map((one, index) =>
    file.slice(marked[index - 1]?.innerEnd ?? segmented.innerStart, one.innerStart),
  );
  const last = file.slice(marked.at(-1)?.innerEnd ?? segmented.innerStart, segmented.innerEnd);
  if (isThere(target)) {
    const { innerStart: start, innerEnd: end } = target;
    return { start, end, pieces: () => [...between, last] };
  }
  const [first = '', ...rest] = between;
  const { start, end, pieces } = newTarget(
    file,
    outlineOf(segmented),
    target && outlineOf(target),
    segmented.end,
  );
  return {
    start,
    end,
    pieces: (state) => {
      const [opening = '', closing = ''] = pieces(state);
      return [opening + first, ...rest, last + closing];
    },
  };
}

/** The marked segments in a source or target, also inside other inline tags. */
const segmentsIn = (element: XmlElement): XmlElement[] =>
  elementsIn(element).flatMap((one) =>
    one.local === 'mrk' && attributeOf(one, 'mtype') === 'seg' ? [one] : segmentsIn(one),
  );

const isPair = ({ local }: XmlElement): boolean => local === 'g' || local === 'mrk';

function languagesOf(element: XmlElement): Unit['languages'] {
  const file = around(element, 'file');
  return {
    source: (file && attributeOf(file, 'source-language')) ?? null,
    target: (file && attributeOf(file, 'target-language')) ?? null,
  };
}

const withState = (opening: string, state: SegmentState): string =>
  /\sstate\s*=/.test(opening) ? opening : opening.replace(/>$/, ` state="${stateNames[state]}">`);

/** What gives a unit another state: that of its target, and whether it is approved if it says so. */
function stateEditor(
  file: string,
  unit: XmlElement,
  target: XmlElement | undefined,
): Unit['stateEdits'] {
  const told = attributeOf(unit, 'approved');
  const [about, tag] = [outlineOf(unit), target && outlineOf(target)];
  return (state) => {
    const approved = state === 'reviewed' || state === 'final' ? 'yes' : 'no';
    return [
      ...(tag ? [attributeEdit(file, tag, 'state', stateNames[state])] : []),
      ...(told === undefined || told === approved
        ? []
        : [attributeEdit(file, about, 'approved', approved)]),
    ];
  };
}
