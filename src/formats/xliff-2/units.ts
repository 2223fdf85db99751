import { segmentStates } from '../../text/reading.ts';
import { emptyInline, inlineOf } from '../xliff/inline.ts';
import {
  attributeEdit,
  targetName,
  targetOpening,
  type Unit,
  type Units,
  type Whole,
} from '../xliff/unit.ts';
import { unitsIn } from '../xliff/units.ts';
import {
  attributeOf,
  elementIn,
  type Outline,
  outlineOf,
  type XmlElement,
} from '../xml/element.ts';

/** The segments of an XLIFF file of version 2.0, 2.1 or 2.2 that may be translated. */
export const readUnits = (file: string): Units => unitsIn(file, 'segment', unitOf);

function unitOf(segment: XmlElement, file: string): Unit | null {
  const source = elementIn(segment, 'source');
  if (!source) return null;
  const target = elementIn(segment, 'target');
  const root = rootOf(segment);
  const tag = outlineOf(segment);
  const state = attributeOf(segment, 'state') ?? 'initial';
  const isNew = !target || target.innerEnd === target.end;
  return {
    slots: [
      {
        source: inlineOf(source, file, isPair),
        target: isNew ? emptyInline(source.end) : inlineOf(target, file, isPair),
      },
    ],
    languages: {
      source: attributeOf(root, 'srcLang') ?? null,
      target: attributeOf(root, 'trgLang') ?? null,
    },
    state: segmentStates.find((one) => one === state) ?? 'initial',
    whole: isNew ? newTarget(file, outlineOf(source), target && outlineOf(target)) : null,
    stateEdits: (now) => [attributeEdit(file, tag, 'state', now)],
  };
}

const newTarget = (file: string, source: Outline, target: Outline | undefined): Whole => ({
  start: target?.start ?? source.end,
  end: target?.end ?? source.end,
  pieces: () => [targetOpening(file, source, target), `</${targetName(source)}>`],
});

const isPair = ({ local }: XmlElement): boolean => local === 'pc' || local === 'mrk';

function rootOf(element: XmlElement): XmlElement {
  let root = element;
  while (root.parent) root = root.parent;
  return root;
}
