import { registerKey } from './register-keys.ts';

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

interface Stems {
  readonly key: string;
  readonly stems: readonly string[];
}

/** Where a spelling was met: what it is of, how many words it took, what followed the stem. */
export interface Met<T> {
  readonly value: T;
  readonly length: number;
  readonly ending: string;
}

/** Spellings of one language, found from their first word, the longest first. */
export interface SpellingIndex<T> {
  add(spelling: string, value: T): void;
  at(words: readonly string[], at: number): Met<T>[];
}

/** An index of exact spellings, folded. */
export function exactIndex<T>(language: string): SpellingIndex<T> {
  const byFirst = new Map<string, Indexed<T>[]>();
  return {
    add(spelling, value) {
      const keys = keysOf(spelling, language);
      const first = keys[0];
      if (first !== undefined) push(byFirst, first, { value, keys, acronym: acronymOf(spelling) });
    },
    at(words, at) {
      const candidates = byFirst.get(registerKey(words[at] ?? '', language)) ?? [];
      return longestFirst(
        candidates.flatMap(({ value, keys, acronym }) =>
          (acronym === null || acronym === words[at]) &&
          keys.every((key, index) => key === registerKey(words[at + index] ?? '', language))
            ? [{ value, length: keys.length, ending: '' }]
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
  const mayBegin = germanic.has(language) ? germanicEnding : slavicEnding;
  return {
    add(spelling, value) {
      const keys = keysOf(spelling, language);
      const first = keys[0];
      if (first === undefined) return;
      const words = keys.map((key) => ({ key, stems: stemsOf(key) }));
      const indexed = { value, words, acronym: acronymOf(spelling) };
      for (const stem of stemsOf(first)) push(byStem, stem, indexed);
    },
    at(words, at) {
      const first = registerKey(words[at] ?? '', language);
      const candidates = new Set<Inflected<T>>();
      for (
        let length = first.length;
        length >= Math.max(1, first.length - longestEnding);
        length--
      ) {
        for (const candidate of byStem.get(first.slice(0, length)) ?? []) candidates.add(candidate);
      }
      if (candidates.size === 0) return [];
      return longestFirst(
        distinct(
          [...candidates].flatMap(({ value, words: inflected, acronym }) => {
            if (acronym !== null && !words[at]?.startsWith(acronym)) return [];
            let ending = '';
            for (const [index, word] of inflected.entries()) {
              const text = index === 0 ? first : registerKey(words[at + index] ?? '', language);
              const found = endingOf(text, word);
              if (found === null || !(found === '' || mayBegin.test(found))) return [];
              ending = found;
            }
            return [{ value, length: inflected.length, ending }];
          }),
        ),
      );
    },
  };
}

// Names take a vowel first in Slavic languages, or what stands for one (Казан|ью, Rute|jem); in
// German and Dutch -s, -n, -er, -es and their like.
const germanic = new Set(['de', 'nl', 'en']);
const germanicEnding = /^[esnr']/u;
const slavicEnding = /^[aeiouyjаеёиіїоуыэюяєйьј]/u;

// Ljubljan|ama, Severn|oj, Зеленск|ого: longer endings are derivations, not cases.
const longestEnding = 3;

// Shorter stems meet other words too often: Rim and Rimini.
const shortestStem = 3;

/** What follows a stem in `text`, empty for the dictionary form, null for no form of the word. */
function endingOf(text: string, { key, stems }: Stems): string | null {
  if (text === key) return '';
  for (const stem of stems) {
    if (!text.startsWith(stem)) continue;
    const length = text.length - stem.length;
    if (length > 0 && length <= longestEnding) return text.slice(stem.length);
  }
  return null;
}

/**
 * The beginnings that forms of a name share, the longest first: the name itself, the name without
 * its last vowel, and what a fleeting vowel or a softened consonant makes of it.
 */
function stemsOf(key: string): string[] {
  const stems = [key];
  const bare = /^(.+?)(?:[ийы]й|[ая]я|[aeiouyаеёиіїоуыэюяєьй])$/u.exec(key)?.[1];
  if (bare !== undefined) stems.push(bare);
  const fleeting = /^(.*[^aeiouаеиоу])(?:[ae]([ckl])|[еє](ц)|[оe](к))$/u.exec(key);
  if (fleeting) stems.push(`${fleeting[1]}${fleeting[2] ?? fleeting[3] ?? fleeting[4]}`);
  const softened = /^(.+)([kghкгх])[aа]$/u.exec(key);
  if (softened?.[2] !== undefined) stems.push(`${softened[1]}${soft[softened[2]]}`);
  return stems.filter((stem) => stem === key || stem.length >= shortestStem);
}

const soft: Readonly<Record<string, string>> = { k: 'c', g: 'z', h: 's', к: 'ц', г: 'з', х: 'с' };

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
