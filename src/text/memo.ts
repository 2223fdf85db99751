/** What has been found out about texts, kept between runs so that an edit costs one passage. */
export interface Memo {
  recall<T>(topic: string, text: string, find: () => T): T;
}

/**
 * A memory of at most `limit` results; the oldest half is dropped when it is full. A topic names
 * one kind of result, with the language in it where the result depends on that.
 */
export function createMemo(limit = 50_000): Memo {
  let recent = new Map<string, unknown>();
  let older = new Map<string, unknown>();
  return {
    recall<T>(topic: string, text: string, find: () => T): T {
      const key = `${topic}\u0000${text}`;
      let known = recent.get(key);
      if (known === undefined) {
        known = older.get(key) ?? find();
        if (recent.size >= limit / 2) {
          older = recent;
          recent = new Map();
        }
        recent.set(key, known);
      }
      return known as T;
    },
  };
}
