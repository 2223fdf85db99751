import { z } from 'zod';
import { type FurnitureFacts, type FurnitureKind, furnitureKind } from '../lexicon/furniture.ts';
import type { InflectionFacts } from '../lexicon/inflection.ts';
import type { LanguageFacts, Lexicon } from '../lexicon/lexicon.ts';
import type { MeaningFacts } from '../lexicon/meaning.ts';
import type { NameFacts } from '../lexicon/names.ts';
import type { TypographyFacts } from '../lexicon/typography.ts';
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
  const known = new Map<string, LanguageFacts>();
  const facts = (tag: string): LanguageFacts => {
    const found = known.get(tag) ?? languageFacts(tag);
    known.set(tag, found);
    return found;
  };
  const knownNames = new Map<string, NameFacts>();
  const names = (tag: string): NameFacts => {
    const found = knownNames.get(tag) ?? nameFacts(tag);
    knownNames.set(tag, found);
    return found;
  };
  const knownTypography = new Map<string, TypographyFacts>();
  const typography = (tag: string): TypographyFacts => {
    const found = knownTypography.get(tag) ?? typographyFacts(tag);
    knownTypography.set(tag, found);
    return found;
  };
  const knownMeaning = new Map<string, MeaningFacts>();
  const meaning = (tag: string): MeaningFacts => {
    const found = knownMeaning.get(tag) ?? meaningFacts(tag);
    knownMeaning.set(tag, found);
    return found;
  };
  const knownInflection = new Map<string, InflectionFacts>();
  const inflection = (tag: string): InflectionFacts => {
    const found = knownInflection.get(tag) ?? inflectionFacts(tag);
    knownInflection.set(tag, found);
    return found;
  };
  const knownSynonyms = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const synonyms = (tag: string): ReadonlyMap<string, readonly string[]> => {
    const found = knownSynonyms.get(tag) ?? synonymsOf(tag);
    knownSynonyms.set(tag, found);
    return found;
  };
  const dictionaries = await loadDictionaries();
  const everyFurniture = [merged(knownLanguages.map((tag) => facts(tag).furniture))];
  return {
    facts,
    detection: {
      candidates: knownLanguages
        .map((tag) => ({ tag, functionWords: facts(tag).functionWords }))
        .filter(({ tag, functionWords }) => tag !== 'sr' && functionWords.size > 0),
      standards: standardsFile.parse(dataJson('languages/sr/standards.json')),
    },
    furnitureKind: (line) => furnitureKind(line, everyFurniture),
    names,
    meaning,
    typography,
    inflection,
    synonyms,
    dictionary: (tag) => dictionaries.get(baseLanguage(tag)) ?? null,
    register: readRegister(),
  };
}

/** The expressions of several languages, each once: what languages share is not tried again. */
function merged(languages: readonly FurnitureFacts[]): FurnitureFacts {
  const byKind = new Map<FurnitureKind, Map<string, RegExp>>();
  for (const [kind, patterns] of languages.flatMap((facts) => [...facts])) {
    const known = byKind.get(kind) ?? new Map<string, RegExp>();
    for (const pattern of patterns) known.set(pattern.source, pattern);
    byKind.set(kind, known);
  }
  return new Map([...byKind].map(([kind, patterns]) => [kind, [...patterns.values()]]));
}
