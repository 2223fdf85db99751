import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import type { Dictionary } from '../lexicon/dictionary.ts';

// A word is known that one of its language's packages knows.
const packages = {
  en: [() => import('dictionary-en'), () => import('dictionary-en-gb')],
};

/**
 * The dictionaries there are, by base language. They take some hundred milliseconds and about
 * 60 MB once, and are then shared by everything in the process.
 */
export function loadDictionaries(): Promise<ReadonlyMap<string, Dictionary>> {
  loaded ??= readAll();
  return loaded;
}

let loaded: Promise<ReadonlyMap<string, Dictionary>> | undefined;

async function readAll(): Promise<ReadonlyMap<string, Dictionary>> {
  const entries = Object.entries(packages).map(
    async ([language, parts]): Promise<[string, Dictionary]> => [
      language,
      dictionaryOf(
        await Promise.all(parts.map(async (part) => hunspellOf((await part()).default))),
      ),
    ],
  );
  return new Map(await Promise.all(entries));
}

const hunspellOf = ({ aff, dic }: { aff: Uint8Array; dic: Uint8Array }): Promise<Hunspell> => {
  const utf8 = new TextDecoder();
  return createHunspellFromStrings(utf8.decode(aff), utf8.decode(dic));
};

// A look-up costs some microseconds, an unknown word most; texts use the same words over and over.
const mostRemembered = 100_000;

function dictionaryOf(parts: readonly Hunspell[]): Dictionary {
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
