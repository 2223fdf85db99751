/** Which words a language has. */
export interface Dictionary {
  /**
   * True for a correctly spelt word. Capitals count: names are known with theirs only, and a
   * common word with a capital or without.
   */
  knows(word: string): boolean;
}
