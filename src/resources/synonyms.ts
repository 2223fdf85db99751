import { z } from 'zod';
import { dataJson } from './files.ts';
import { foldersOf } from './languages.ts';

// Parted by ", ".
const synonymsFile = z.record(z.string(), z.string());

/** What else a language calls a thing, from the `synonyms.json` of each of its folders. */
export const synonymsOf = (tag: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    foldersOf(tag).flatMap((folder) => {
      const value = dataJson(`languages/${folder}/synonyms.json`);
      if (value === null) return [];
      return Object.entries(synonymsFile.parse(value)).map(([word, others]): [string, string[]] => [
        word,
        others.split(', '),
      ]);
    }),
  );
