import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import type { Dictionary } from '../lexicon/dictionary.ts';

// A word is known that one of its language's packages knows.
const packages = {
  en: [() => import('dictionary-en'), () => import('dictionary-en-gb')],
};

/**
 * Loads the dictionaries there are. They take some hundred milliseconds and about 30 MB once, and
 * are then shared by everything in the process.
 */
export function loadDictionaries(): Promise<void> {
  loading ??= readAll();
  return loading;
}

/**
 * The dictionary of a base language, or null where there is none.
 *
 * @throws an error while they are not loaded: whoever would check without them found less, and
 *   nobody were the wiser
 */
export function dictionaryOf(language: string): Dictionary | null {
  if (!loaded) throw new Error('The dictionaries are not loaded.');
  return loaded.get(language) ?? null;
}

let loading: Promise<void> | undefined;
let loaded: ReadonlyMap<string, Dictionary> | undefined;

async function readAll(): Promise<void> {
  const entries = Object.entries(packages).map(
    async ([language, parts]): Promise<[string, Dictionary]> => [
      language,
      dictionaryIn(await hunspellsOf(await Promise.all(parts.map((part) => part())))),
    ],
  );
  loaded = new Map(await Promise.all(entries));
}

interface Package {
  readonly default: { readonly aff: Uint8Array; readonly dic: Uint8Array };
}

/**
 * Packages with the same rules of inflection are one dictionary of all their words: they share
 * nearly all of them, and a second dictionary takes as long to build and to ask as the first.
 */
async function hunspellsOf(found: readonly Package[]): Promise<Hunspell[]> {
  const utf8 = new TextDecoder();
  const wordsByRules = new Map<string, Set<string>>();
  for (const { default: part } of found) {
    const rules = utf8.decode(part.aff);
    const words = wordsByRules.get(rules) ?? new Set();
    wordsByRules.set(rules, words);
    // The first line tells how many there are.
    for (const word of utf8.decode(part.dic).trimEnd().split('\n').slice(1)) words.add(word);
  }
  return Promise.all(
    Array.from(wordsByRules, ([rules, words]) =>
      createHunspellFromStrings(rules, `${words.size}\n${[...words].join('\n')}\n`),
    ),
  );
}

// A look-up costs some microseconds, an unknown word most; texts use the same words over and over.
const mostRemembered = 100_000;

function dictionaryIn(parts: readonly Hunspell[]): Dictionary {
  const remembered = new Map<string, boolean>();
  return {
    knows(word) {
      let known = remembered.get(word);
      if (known === undefined) {
        known = parts.some((part) => part.testSpelling(word));
        if (remembered.size >= mostRemembered) remembered.clear();
        remembered.set(word, known);
      }
      return known;
    },
  };
}
