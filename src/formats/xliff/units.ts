import { mostSegments, tooManySegments } from '../pairs.ts';
import type { XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/read.ts';
import { isLocked, type Unit, type Units } from './unit.ts';

/**
 * Finds the units of an XLIFF file that may be translated, up to as many segments as an article
 * may have.
 *
 * @param name of the elements that are units
 * @param unitOf what an element holds; null where it has nothing to translate
 */
export function unitsIn(
  file: string,
  name: string,
  unitOf: (element: XmlElement, file: string) => Unit | null,
): Units {
  const units: Unit[] = [];
  let segments = 0;
  let isMore = false;
  const { problems, refused } = readXml(file, {
    collects: ({ local }) => local === name,
    closed: (element) => {
      const unit = element.local === name && !isLocked(element) ? unitOf(element, file) : null;
      if (!unit) return;
      isMore = segments >= mostSegments;
      if (isMore) return;
      segments += unit.slots.length;
      units.push(unit);
    },
    enough: () => isMore,
  });
  return {
    units,
    problems: isMore ? [...problems, { message: tooManySegments }] : problems,
    refused,
  };
}
