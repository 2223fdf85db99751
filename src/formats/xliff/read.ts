import { groupBy } from '../../text/group.ts';
import { type Reading, refusal } from '../../text/reading.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import { pairContent } from '../pairs.ts';
import type { Unit, Units } from './unit.ts';

/**
 * Reads an XLIFF file of either version. All that it holds in one pair of languages is one content,
 * also where it tells of several original files: an editor gets back the file that was handed over.
 *
 * @param readUnits finds the units in the text of a file of one version
 */
export function readXliff(
  bytes: Uint8Array,
  options: ReadOptions,
  readUnits: (text: string) => Units,
): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const { units, problems: faults, refused } = readUnits(decoded.text);
  const problems = refused ? [...faults, refused] : faults;
  if (units.length === 0) {
    return { ...refusal(empty), problems: [...problems, ...(refused ? [] : [{ message: empty }])] };
  }
  const contents = unitsByLanguages(units).map((group) =>
    pairContent(
      group.flatMap(({ slots, state }) =>
        slots.map(({ source, target }) => ({
          source: { text: source.text, marks: source.marks },
          target: { text: target.text, marks: target.marks },
          state: target.text === '' ? 'initial' : state,
        })),
      ),
      group[0]?.languages ?? { source: null, target: null },
      options,
    ),
  );
  return { contents, problems, encoding: decoded.encoding };
}

const empty =
  'This XLIFF file has nothing to translate: no unit with a source text. Check that it is the file you meant.';

/** The units of each pair of languages, in the order in which the pairs are first met. */
export const unitsByLanguages = (units: readonly Unit[]): Unit[][] => [
  ...groupBy(units, ({ languages }) => `${languages.source} ${languages.target}`).values(),
];
