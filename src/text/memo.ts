/** What has been found out about texts, kept between runs so that an edit costs one passage. */
export interface Memo {
  recall<T>(topic: string, text: string, find: () => T): T;
}

/**
 * A memory of at most `limit` results; the oldest half is dropped when it is full. A topic names
 * one kind of result, with the language in it where the result depends on that.
 */
export function createMemo(limit = 50_000): Memo {
  let recent: Results = new Map();
  let older: Results = new Map();
  let size = 0;
  return {
    recall<T>(topic: string, text: string, find: () => T): T {
      // By topic first: a text that is met again, as a whole passage is, need not be read for it.
      let byText = recent.get(topic);
      let known = byText?.get(text);
      if (known === undefined) {
        known = older.get(topic)?.get(text) ?? find();
        if (size >= limit / 2) {
          older = recent;
          recent = new Map();
          size = 0;
        }
        byText = recent.get(topic);
        if (!byText) {
          byText = new Map();
          recent.set(topic, byText);
        }
        byText.set(text, known);
        size++;
      }
      return known as T;
    },
  };
}

type Results = Map<string, Map<string, unknown>>;
