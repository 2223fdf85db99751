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
 * facts that several look-ups know of a word stand in one row, as long as what a processor fetches
 * at once: who asked for one of them has the others at hand.
 */
export function numberPerRecord(find: (word: Word) => number): (word: Word) => number {
  if (columnsGiven === columns) {
    facts = new Int32Array(columns * rowsOfWords);
    columnsGiven = 1;
  }
  const table = facts;
  const column = columnsGiven++;
  return (word) => {
    const { serial } = word;
    const row = columns * word.row;
    if (table[row] !== serial) {
      table.fill(unknown, row + 1, row + columns);
      table[row] = serial;
    }
    const known = table[row + column] ?? unknown;
    if (known !== unknown) return known;
    const value = find(word);
    // What was found may have brought another record into the row.
    if (table[row] === serial) table[row + column] = value;
    return value;
  };
}

// A row is headed by the serial of the record whose facts it has. When all columns are given to
// look-ups, the next ones get another table.
const columns = 16;
const unknown = -0x80000000;
let facts = new Int32Array(0);
let columnsGiven = columns;

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
