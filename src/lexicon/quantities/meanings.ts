import { oncePer } from '../../text/remember.ts';
import type { QuantityFacts, WordMeaning } from './facts.ts';

/**
 * What a word means, every field named in one order: readers meet thousands of meanings, and what
 * is laid out alike is read fastest.
 */
export type Meaning = {
  readonly [Key in keyof WordMeaning]-?: WordMeaning[Key] | undefined;
} & {
  /** True where a quantity may begin with the word: most that mean something only join or follow. */
  readonly begins: boolean;
  /** Where a number beside the word may be read otherwise for it; null where it never is. */
  readonly tells: 'always' | 'in a phrase' | 'as an ending' | null;
  /** True where what stands behind the word may belong to what stands before it. */
  readonly joins: boolean;
};

const meaningOf = (said: WordMeaning): Meaning => ({
  cardinal: said.cardinal,
  ordinal: said.ordinal,
  scale: said.scale,
  scaleMark: said.scaleMark,
  fraction: said.fraction,
  half: said.half,
  loose: said.loose,
  month: said.month,
  weekday: said.weekday,
  relative: said.relative,
  needsNumber: said.needsNumber,
  ambiguous: said.ambiguous,
  measures: said.measures,
  head: said.head,
  prefix: said.prefix,
  and: said.and,
  modifier: said.modifier,
  yearLabel: said.yearLabel,
  clock: said.clock,
  afternoon: said.afternoon,
  joiner: said.joiner,
  decadeEnding: said.decadeEnding,
  ordinalEnding: said.ordinalEnding,
  article: said.article,
  linker: said.linker,
  inPhrase: said.inPhrase,
  past: said.past,
  begins:
    (said.cardinal ?? said.ordinal ?? said.scale ?? said.fraction) !== undefined ||
    (said.month ?? said.weekday ?? said.relative) !== undefined ||
    said.measures !== undefined,
  tells: tellingOf(Object.keys(said).filter((key) => !joining.has(key) && !apart.has(key))),
  joins: Object.keys(said).some((key) => joining.has(key)),
});

const joining: ReadonlySet<string> = new Set(['and', 'joiner', 'linker', 'article']);

// What a word is for itself, or inside another word. The rest changes how a number is read.
const apart: ReadonlySet<string> = new Set(
  'loose month weekday relative needsNumber ambiguous prefix past afternoon'.split(' '),
);

function tellingOf(keys: readonly string[]): Meaning['tells'] {
  if (keys.length === 0) return null;
  if (keys.every((key) => key === 'inPhrase')) return 'in a phrase';
  return keys.every((key) => endings.has(key)) ? 'as an ending' : 'always';
}

const endings: ReadonlySet<string> = new Set(['head', 'decadeEnding', 'ordinalEnding']);

/** What most words mean here: nothing. */
export const noMeaning: Meaning = meaningOf({});

/**
 * Looks up what words mean, in small letters, also those put together of a number and its unit
 * ("fünfjährig"). The look-up of a language is made once.
 */
export const meanings = oncePer((facts: QuantityFacts): ((word: string) => Meaning) => {
  const known = new Map<string, Meaning>();
  return (word) => {
    let meaning = known.get(word);
    if (!meaning) {
      meaning = foundMeaning(word, facts);
      if (known.size >= mostWords) known.clear();
      known.set(word, meaning);
    }
    return meaning;
  };
});

// More different words than this are no news of one day; the memory starts anew.
const mostWords = 20_000;

const shortestCompound = 6;

function foundMeaning(word: string, facts: QuantityFacts): Meaning {
  const said =
    facts.words.get(word) ??
    (mayBeCompound(word, facts) ? compoundMeaning(word, facts) : undefined);
  return said ? meaningOf(said) : noMeaning;
}

// A compound begins as its first part does, and few words do that.
const mayBeCompound = (word: string, facts: QuantityFacts): boolean =>
  word.length >= shortestCompound && beginnings(facts).has(word.slice(0, shortestPart));

const shortestPart = 3;

const beginnings = oncePer(
  ({ words }: QuantityFacts) =>
    new Set([...words.keys()].map((word) => word.slice(0, shortestPart))),
);

function compoundMeaning(word: string, { words }: QuantityFacts): WordMeaning | undefined {
  for (let cut = shortestPart; cut <= word.length - 2; cut++) {
    const number = prefixValue(word.slice(0, cut), words);
    if (number === undefined) continue;
    const head = words.get(word.slice(cut))?.head;
    if (head !== undefined) {
      return { cardinal: number, ...(head === '' ? {} : { measures: [head] }) };
    }
  }
  return undefined;
}

/** The number that the front of a compound names: "petnaesto", "dvadesetsedmo". */
function prefixValue(front: string, words: QuantityFacts['words']): number | undefined {
  const whole = words.get(front);
  const value = whole?.prefix ?? whole?.cardinal;
  if (value !== undefined) return value;
  for (let cut = shortestCompound; cut <= front.length - 2; cut++) {
    const tens = words.get(front.slice(0, cut))?.cardinal ?? 0;
    const units = words.get(front.slice(cut))?.prefix ?? 0;
    if (tens >= 20 && tens % 10 === 0 && units > 0 && units < 10) return tens + units;
  }
  return undefined;
}
