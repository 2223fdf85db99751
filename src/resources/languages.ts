import { readdirSync } from 'node:fs';
import { z } from 'zod';
import type { Concepts } from '../lexicon/concepts.ts';
import type { FurnitureKind } from '../lexicon/furniture.ts';
import type { LanguageFacts } from '../lexicon/lexicon.ts';
import { languageChain } from '../text/language.ts';
import { once } from '../text/remember.ts';
import { dataJson } from './files.ts';
import { quantityFacts } from './quantities.ts';

const languageFile = z.strictObject({ also: z.array(z.string()) });
const sentencesFile = z.strictObject({
  abbreviations: z.array(z.string()),
  ordinalStop: z.boolean(),
});
const furnitureLine = z.union([
  z.string().transform((line) => ({ holds: [], line })),
  z.strictObject({ holds: z.array(z.string()), line: z.string() }),
]);
const furnitureLines = z.array(furnitureLine).default([]);
const furnitureFile = z.strictObject({
  counter: furnitureLines,
  credit: furnitureLines,
  disclaimer: furnitureLines,
  stub: furnitureLines,
});
const wordsFile = z.array(z.string());
const conceptsFile = z.record(z.string(), z.string());

/** The languages that have a folder of their own in `data/languages/`. */
export const knownLanguages: readonly string[] = readdirSync(
  new URL('../../data/languages/', import.meta.url),
).sort();

/**
 * The facts of a language, merged from the folders of its tag, most specific first, and of the
 * languages that those name as their like. A language without a folder has empty facts.
 */
export function languageFacts(tag: string): LanguageFacts {
  const folders = foldersOf(tag);
  const sentences = folders.flatMap((folder) => read(folder, 'sentences', sentencesFile) ?? []);
  const furniture = folders.flatMap((folder) => read(folder, 'furniture', furnitureFile) ?? []);
  const functionWords = folders.flatMap(
    (folder) => read(folder, 'function-words', wordsFile) ?? [],
  );
  const concepts = once(() => conceptsIn(folders));
  const quantities = once(() => quantityFacts(folders));
  return {
    abbreviations: new Set(sentences.flatMap((facts) => facts.abbreviations)),
    ordinalStop: sentences[0]?.ordinalStop ?? false,
    furniture: new Map(
      furnitureKinds.map((kind) => [
        kind,
        furniture.flatMap((facts) =>
          facts[kind].map(({ holds, line }) => ({ holds, line: new RegExp(line, 'iu') })),
        ),
      ]),
    ),
    functionWords: new Set(functionWords),
    // Languages are told apart, and furniture known, by what is small; these two are large, and
    // read for the languages of the texts alone.
    get concepts() {
      return concepts();
    },
    get quantities() {
      return quantities();
    },
  };
}

/** Common words by what they mean: of several folders, the most specific has the last word. */
const conceptsIn = (folders: readonly string[]): Concepts =>
  new Map(
    folders
      .map((folder) => read(folder, 'concepts', conceptsFile) ?? {})
      .reverse()
      .flatMap((words) => Object.entries(words)),
  );

const furnitureKinds: readonly FurnitureKind[] = ['counter', 'credit', 'disclaimer', 'stub'];

/** The folders that hold facts of a language, most specific first, each once. */
export function foldersOf(tag: string): string[] {
  const folders: string[] = [];
  const visit = (name: string): void => {
    if (folders.includes(name) || !knownLanguages.includes(name)) return;
    folders.push(name);
    for (const like of read(name, 'language', languageFile)?.also ?? []) visit(like);
  };
  for (const name of languageChain(tag)) visit(name);
  return folders;
}

function read<T>(folder: string, topic: string, schema: z.ZodType<T>): T | null {
  const value = dataJson(`languages/${folder}/${topic}.json`);
  return value === null ? null : schema.parse(value);
}
