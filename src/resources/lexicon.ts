import { z } from 'zod';
import { furnitureKind, joinedFurniture } from '../lexicon/furniture.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { baseLanguage } from '../text/language.ts';
import { loadDictionaries } from './dictionaries.ts';
import { dataJson } from './files.ts';
import { inflectionFacts } from './inflection.ts';
import { knownLanguages, languageFacts } from './languages.ts';
import { meaningFacts } from './meaning.ts';
import { nameFacts } from './names.ts';
import { readRegister } from './register.ts';
import { synonymsOf } from './synonyms.ts';
import { typographyFacts } from './typography.ts';
import { languageVarieties } from './varieties.ts';

const standardsFile = z.strictObject({
  ekavian: z.array(z.string()),
  ijekavian: z.array(z.string()),
  standards: z.record(z.string(), z.array(z.string())),
});

/**
 * Everything that checks look up, read from `data/` and the dictionary packages.
 * Throws where a data file has not the shape it should have: that is a fault of the program.
 */
export async function loadLexicon(): Promise<Lexicon> {
  const facts = onceEach(languageFacts);
  const dictionaries = await loadDictionaries();
  const everyFurniture = [joinedFurniture(knownLanguages.map((tag) => facts(tag).furniture))];
  return {
    facts,
    detection: {
      candidates: knownLanguages
        .map((tag) => ({ tag, functionWords: facts(tag).functionWords }))
        .filter(({ tag, functionWords }) => tag !== 'sr' && functionWords.size > 0),
      standards: standardsFile.parse(dataJson('languages/sr/standards.json')),
    },
    furnitureKind: (line) => furnitureKind(line, everyFurniture),
    names: onceEach(nameFacts),
    meaning: onceEach(meaningFacts),
    typography: onceEach(typographyFacts),
    inflection: onceEach(inflectionFacts),
    synonyms: onceEach(synonymsOf),
    varieties: onceEach(languageVarieties),
    dictionary: (tag) => dictionaries.get(baseLanguage(tag)) ?? null,
    register: readRegister(),
  };
}

/** Reads the facts of a language when they are first asked for, and keeps them. */
function onceEach<T>(read: (tag: string) => T): (tag: string) => T {
  const known = new Map<string, T>();
  return (tag) => {
    const found = known.get(tag) ?? read(tag);
    known.set(tag, found);
    return found;
  };
}
