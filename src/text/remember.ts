import { rowsOfWords, type Word } from './words.ts';

/** Makes what is dear when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A look-up that finds out once what follows from an object, as tools follow from the facts of a
 * language. What was found goes when the object goes.
 */
export function oncePer<K extends object, T>(find: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { value: find(key) };
      known.set(key, found);
    }
    return found.value;
  };
}

// Texts use the same words over and over: so many make up nearly all that is written. There are
// some twenty look-ups in each thread, and none may grow large.
const mostWords = 12_000;

/**
 * A look-up that finds out once what is known of a word. It starts anew when it is full, so its
 * size does not grow with the number of texts.
 */
export function oncePerWord<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = find(word);
      if (known.size >= mostWords) known.clear();
      known.set(word, found);
    }
    return found;
  };
}

/**
 * A look-up that finds out once what is known of a word's record: the quickest there is. What the
 * words have of one look-up stands together, as the words themselves lie far apart. It goes when
 * another record takes the row, of which there is a bounded number.
 */
export function oncePerRecord<T>(find: (word: Word) => T): (word: Word) => T {
  const serials = new Int32Array(rowsOfWords);
  let values = emptyRows<T>(0x100);
  return (word) => {
    const { row, serial } = word;
    if (serials[row] === serial) return values[row] as T;
    const value = find(word);
    if (row >= values.length) {
      const more = emptyRows<T>(Math.min(rowsOfWords, 2 * row));
      for (let at = 0; at < values.length; at++) more[at] = values[at];
      values = more;
    }
    values[row] = value;
    serials[row] = serial;
    return value;
  };
}

// Filled, so that all look-ups keep their values in the same way, whatever these are.
const emptyRows = <T>(size: number): (T | undefined)[] =>
  new Array<T | undefined>(size).fill(undefined);

/**
 * A look-up that finds out once a small fact about a word's record, a whole number of 32 bits. The
 * facts of all words stand in one table beside each other, so that a text's words, which lie far
 * apart, need not be asked for them.
 */
export function numberPerRecord(find: (word: Word) => number): (word: Word) => number {
  const table = new Int32Array(2 * rowsOfWords);
  return (word) => {
    const at = 2 * word.row;
    if (table[at] === word.serial) return table[at + 1] ?? 0;
    const value = find(word);
    table[at] = word.serial;
    table[at + 1] = value;
    return value;
  };
}

/** What is known of words as rows of whole numbers, 32 bits each. */
export interface WordRows {
  readonly numbers: Int32Array;
  /** Where the numbers of a word begin. */
  rowOf(word: Word): number;
}

/**
 * The same for several numbers of each word.
 *
 * @param find writes the numbers of a word from a place on, `width` at most; all are 0 before
 */
export function numbersPerRecord(
  width: number,
  find: (word: Word, numbers: Int32Array, at: number) => void,
): WordRows {
  const numbers = new Int32Array((width + 1) * rowsOfWords);
  return {
    numbers,
    rowOf(word) {
      const at = (width + 1) * word.row;
      if (numbers[at] !== word.serial) {
        numbers.fill(0, at + 1, at + 1 + width);
        find(word, numbers, at + 1);
        numbers[at] = word.serial;
      }
      return at + 1;
    },
  };
}
