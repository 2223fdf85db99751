import { oncePerWord } from '../text/remember.ts';
import { registerKey } from './register-keys.ts';
import { endingIn, longestEnding, type Stems, stemsOf } from './register-stems.ts';

/** A spelling of something, as keys: one a word. */
interface Indexed<T> {
  readonly value: T;
  readonly keys: readonly string[];
  /** The spelling, where it is an acronym: САД is not сад, nor is WHO who. */
  readonly acronym: string | null;
}

/** The same for a spelling that is inflected. */
interface Inflected<T> {
  readonly value: T;
  readonly words: readonly Stems[];
  readonly acronym: string | null;
}

/** Where a spelling was met: what it is of, its folded dictionary form, and what was found. */
export interface Met<T> {
  readonly value: T;
  readonly lemma: string;
  readonly length: number;
  readonly ending: string;
}

/** Spellings of one language, found from their first word, the longest first. */
export interface SpellingIndex<T> {
  add(spelling: string, value: T): void;
  at(words: readonly string[], at: number): readonly Met<T>[];
  /** False where no spelling can begin with the word. */
  begins(word: string): boolean;
}

/** An index of exact spellings, folded. */
export function exactIndex<T>(language: string): SpellingIndex<T> {
  const byFirst = new Map<string, Indexed<T>[]>();
  const keyOf = oncePerWord((word) => registerKey(word, language));
  return {
    add(spelling, value) {
      const keys = keysOf(spelling, language);
      const first = keys[0];
      if (first !== undefined) push(byFirst, first, { value, keys, acronym: acronymOf(spelling) });
    },
    begins: (word) => byFirst.has(keyOf(word)),
    at(words, at) {
      const candidates = byFirst.get(keyOf(words[at] ?? ''));
      if (!candidates) return noneMet;
      return longestFirst(
        candidates.flatMap(({ value, keys, acronym }) =>
          (acronym === null || acronym === words[at]) &&
          keys.every((key, index) => key === keyOf(words[at + index] ?? ''))
            ? [{ value, lemma: keys.join(' '), length: keys.length, ending: '' }]
            : [],
        ),
      );
    },
  };
}

/**
 * An index that also finds inflected forms: each word may end in up to three other letters than
 * the dictionary form does. Which endings a language has, the caller knows.
 */
export function stemIndex<T>(language: string): SpellingIndex<T> {
  const byStem = new Map<string, Inflected<T>[]>();
  const keyOf = oncePerWord((word) => registerKey(word, language));
  const findCandidates = (word: string): readonly Inflected<T>[] => {
    const first = keyOf(word);
    const shortest = Math.max(1, first.length - longestEnding);
    const candidates = new Set<Inflected<T>>();
    for (let length = first.length; length >= shortest; length--) {
      for (const candidate of byStem.get(first.slice(0, length)) ?? []) candidates.add(candidate);
    }
    return candidates.size === 0 ? noneMet : [...candidates];
  };
  let candidatesOf = oncePerWord(findCandidates);
  return {
    add(spelling, value) {
      // What was found before may lack this one.
      candidatesOf = oncePerWord(findCandidates);
      const words = keysOf(spelling, language).map((key) => ({ key, stems: stemsOf(key) }));
      const indexed = { value, words, acronym: acronymOf(spelling) };
      for (const stem of words[0]?.stems ?? []) push(byStem, stem, indexed);
    },
    begins: (word) =>
      candidatesOf(word).some(
        ({ words: [first] }) => first && endingIn(keyOf(word), first, language) !== null,
      ),
    at(words, at) {
      const candidates = candidatesOf(words[at] ?? '');
      if (candidates.length === 0) return noneMet;
      const first = keyOf(words[at] ?? '');
      return longestFirst(
        distinct(
          candidates.flatMap(({ value, words: inflected, acronym }) => {
            if (acronym !== null && !words[at]?.startsWith(acronym)) return [];
            let ending = '';
            for (const [index, word] of inflected.entries()) {
              const text = index === 0 ? first : keyOf(words[at + index] ?? '');
              const found = endingIn(text, word, language);
              if (found === null) return [];
              ending = found;
            }
            const lemma = inflected.map(({ key }) => key).join(' ');
            return [{ value, lemma, length: inflected.length, ending }];
          }),
        ),
      );
    },
  };
}

const noneMet: readonly never[] = [];

const acronymOf = (spelling: string): string | null =>
  /^[\p{Lu}\p{Nd}.]{2,}$/u.test(spelling) ? spelling : null;

const keysOf = (spelling: string, language: string): string[] =>
  spelling.split(/[\s-]+/u).map((word) => registerKey(word, language));

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const longestFirst = <T>(met: Met<T>[]): Met<T>[] =>
  met.sort((a, b) => b.length - a.length || a.ending.length - b.ending.length);

function distinct<T>(met: readonly Met<T>[]): Met<T>[] {
  const seen = new Map<T, Met<T>>();
  for (const each of met) {
    const known = seen.get(each.value);
    if (!known || each.ending.length < known.ending.length) seen.set(each.value, each);
  }
  return [...seen.values()];
}
