import { z } from 'zod';
import { type NameFacts, noNameFacts } from '../lexicon/names.ts';
import { dataJson } from './files.ts';
import { foldersOf } from './languages.ts';

const namesFile = z.strictObject({
  // One paradigm a line, its endings parted by spaces; "-" is no ending.
  paradigms: z.array(z.string()).default([]),
  sounds: z.record(z.string(), z.record(z.string(), z.number())).default({}),
  derivations: z.array(z.string()).default([]),
  learnedDerivations: z.array(z.string()).default([]),
  titles: z.array(z.string()).default([]),
  givenNames: z.array(z.string()).default([]),
  calendar: z.array(z.string()).default([]),
  foreignNames: z.enum(['kept', 'transcribed', 'romanised']).optional(),
  nativeEndings: z.array(z.string()).default([]),
  caseSigns: z.array(z.strictObject({ prepositions: z.string(), endings: z.string() })).default([]),
});

/** What a language knows of names, put together from the `names.json` of each of its folders. */
export function nameFacts(tag: string): NameFacts {
  const found = foldersOf(tag).flatMap((folder) => {
    const value = dataJson(`languages/${folder}/names.json`);
    return value === null ? [] : [namesFile.parse(value)];
  });
  if (found.length === 0) return noNameFacts;
  return {
    paradigms: found.flatMap(({ paradigms }) => paradigms.map(endingsOf)),
    sounds: Object.assign({}, ...found.map(({ sounds }) => sounds)),
    derivations: found.flatMap(({ derivations }) => derivations),
    learnedDerivations: found.flatMap(({ learnedDerivations }) => learnedDerivations),
    titles: new Set(found.flatMap(({ titles }) => titles)),
    givenNames: new Set(found.flatMap(({ givenNames }) => givenNames)),
    calendar: new Set(found.flatMap(({ calendar }) => calendar)),
    foreignNames: found.find(({ foreignNames }) => foreignNames)?.foreignNames ?? 'kept',
    nativeEndings: found.flatMap(({ nativeEndings }) => nativeEndings),
    caseSigns: found.flatMap(({ caseSigns }) =>
      caseSigns.map(({ prepositions, endings }) => ({
        prepositions: new Set(prepositions.split(' ')),
        endings: endings.split(' '),
      })),
    ),
  };
}

const endingsOf = (paradigm: string): string[] =>
  paradigm.split(' ').map((ending) => (ending === '-' ? '' : ending));
