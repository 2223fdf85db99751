import { z } from 'zod';
import { type MeaningFacts, noMeaningFacts, wordList } from '../lexicon/meaning.ts';
import { dataJson } from './files.ts';
import { foldersOf } from './languages.ts';

const list = z.array(z.string()).default([]);

const meaningFile = z.strictObject({
  negations: list,
  negativeStems: list,
  negativePrefixes: list,
  negativeEndings: list,
  // Regular expressions over small letters.
  negativeTurns: list,
  noNegations: list,
  affirmations: list,
  foreignSpellings: list,
  hedges: list,
  softHedges: list,
  reporting: list,
  joining: list,
  neverLast: list,
});

/** What a language says with its small words, from the `meaning.json` of each of its folders. */
export function meaningFacts(tag: string): MeaningFacts {
  const found = foldersOf(tag).flatMap((folder) => {
    const value = dataJson(`languages/${folder}/meaning.json`);
    return value === null ? [] : [meaningFile.parse(value)];
  });
  if (found.length === 0) return noMeaningFacts;
  return {
    negations: new Set(found.flatMap(({ negations }) => negations)),
    negativeStems: wordList(found.flatMap(({ negativeStems }) => negativeStems)),
    negativePrefixes: found.flatMap(({ negativePrefixes }) => negativePrefixes),
    negativeEndings: found.flatMap(({ negativeEndings }) => negativeEndings),
    negativeTurns: found.flatMap(({ negativeTurns }) => negativeTurns.map(expression)),
    noNegations: found.flatMap(({ noNegations }) => noNegations.map(expression)),
    affirmations: found.flatMap(({ affirmations }) => affirmations.map(expression)),
    foreignSpellings: found.flatMap(({ foreignSpellings }) =>
      foreignSpellings.map((pattern) => new RegExp(pattern, 'u')),
    ),
    hedges: wordList(found.flatMap(({ hedges }) => hedges)),
    softHedges: wordList(found.flatMap(({ softHedges }) => softHedges)),
    reporting: new Set(found.flatMap(({ reporting }) => reporting)),
    joining: new Set(found.flatMap(({ joining }) => joining)),
    neverLast: new Set(found.flatMap(({ neverLast }) => neverLast)),
  };
}

const expression = (pattern: string): RegExp => new RegExp(pattern, 'gu');
