import { z } from 'zod';
import { furnitureKind, joinedFurniture } from '../lexicon/furniture.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { baseLanguage } from '../text/language.ts';
import { once } from '../text/remember.ts';
import { dictionaryOf, loadDictionaries } from './dictionaries.ts';
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
  await loadDictionaries();
  // Copied, what is read when it is asked for is read now, and a plain value from here on.
  return { ...lexiconOnDemand() };
}

/**
 * The same for what may never check anything: each part is read when it is first asked for, and
 * whoever does check has the dictionaries loaded before.
 */
export function lexiconOnDemand(): Lexicon {
  const facts = onceEach(languageFacts);
  const everyFurniture = once(() => [
    joinedFurniture(knownLanguages.map((tag) => facts(tag).furniture)),
  ]);
  const detection = once(() => ({
    candidates: knownLanguages
      .map((tag) => ({ tag, functionWords: facts(tag).functionWords }))
      .filter(({ tag, functionWords }) => tag !== 'sr' && functionWords.size > 0),
    standards: standardsFile.parse(dataJson('languages/sr/standards.json')),
  }));
  const register = once(readRegister);
  return {
    facts,
    get detection() {
      return detection();
    },
    furnitureKind: (line) => furnitureKind(line, everyFurniture()),
    names: onceEach(nameFacts),
    meaning: onceEach(meaningFacts),
    typography: onceEach(typographyFacts),
    inflection: onceEach(inflectionFacts),
    synonyms: onceEach(synonymsOf),
    varieties: onceEach(languageVarieties),
    dictionary: (tag) => dictionaryOf(baseLanguage(tag)),
    get register() {
      return register();
    },
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
