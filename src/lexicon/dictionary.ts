import { numberPerRecord, oncePer } from '../text/remember.ts';
import type { Word } from '../text/words.ts';

/** Which words a language has. */
export interface Dictionary {
  /**
   * True for a correctly spelt word. Capitals count: names are known with theirs only, and a
   * common word with a capital or without.
   */
  knows(word: string): boolean;
}

/** What a dictionary knows of the words of texts; the quickest way to ask it of many. */
export const knownTo = oncePer((dictionary: Dictionary) => {
  const known = numberPerRecord(({ text }) => (dictionary.knows(text) ? 1 : 0));
  return (word: Word): boolean => known(word) === 1;
});
