import { z } from 'zod';
import { furnitureKind } from '../lexicon/furniture.ts';
import type { LanguageFacts, Lexicon } from '../lexicon/lexicon.ts';
import { dataJson } from './files.ts';
import { knownLanguages, languageFacts } from './languages.ts';

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
  const everyFurniture = knownLanguages.map((tag) => facts(tag).furniture);
  return {
    facts,
    detection: {
      candidates: knownLanguages
        .map((tag) => ({ tag, functionWords: facts(tag).functionWords }))
        .filter(({ tag, functionWords }) => tag !== 'sr' && functionWords.size > 0),
      standards: standardsFile.parse(dataJson('languages/sr/standards.json')),
    },
    furnitureKind: (line) => furnitureKind(line, everyFurniture),
  };
}
