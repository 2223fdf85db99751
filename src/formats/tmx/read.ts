import type { Problem } from '../../text/document.ts';
import { type Reading, refusal } from '../../text/reading.ts';
import { codedText } from '../codes/read.ts';
import { decode } from '../encoding/decode.ts';
import type { ReadOptions } from '../format.ts';
import { pairContent, type ReadPair } from '../pairs.ts';
import type { XmlElement } from '../xml/element.ts';
import { readUnits } from './units.ts';

/** Reads a translation memory (TMX 1.4b and before): a segment is a unit in the two languages. */
export function readTmx(bytes: Uint8Array, options: ReadOptions): Reading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal(decoded.refused);
  const { text, encoding } = decoded;
  const pairs: ReadPair[] = [];
  const outcome = readUnits(text, options, ({ source, target, state }) => {
    pairs.push({
      source: codedText(source.children, text, isPair),
      target: codedText(target.children, text, isPair),
      state,
    });
  });
  const problems: Problem[] = [...outcome.problems];
  if (outcome.refused) problems.push(outcome.refused);
  if (pairs.length === 0) {
    if (!outcome.refused)
      problems.push({ message: 'This TMX file has no units in two languages.' });
    return { contents: [], problems, encoding };
  }
  return { contents: [pairContent(pairs, outcome.languages, options)], problems, encoding };
}

/** Of the tags of TMX only `hi` stands around text; the others hold what some program wrote. */
export const isPair = ({ local }: XmlElement): boolean => local === 'hi';
