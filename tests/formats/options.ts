import type { ReadOptions } from '../../src/formats/format.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';

const lexicon = await loadLexicon();

/** What readers are told in tests: nothing, and English where nobody knows. */
export const readOptions: ReadOptions = {
  language: null,
  sourceLanguage: null,
  detect: () => 'en',
  isFurniture: (line) => lexicon.furnitureKind(line) !== null,
};
