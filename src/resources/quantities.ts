import { z } from 'zod';
import type { QuantityFacts, WordMeaning } from '../lexicon/quantities/facts.ts';
import { noQuantityFacts } from '../lexicon/quantities/facts.ts';
import { dataJson } from './files.ts';

// Words are parted by spaces; "stem+class" stands for the stem with each ending of the class, an
// underscore for the space of a phrase.
const words = z.string().default('');
const byValue = z.record(z.string(), z.string()).default({});
const quantitiesFile = z.strictObject({
  decimal: z.enum(['.', ',']),
  capitalisedDates: z.boolean().default(false),
  capitalisedNouns: z.boolean().default(false),
  endings: byValue,
  compound: z
    .strictObject({
      and: z.string(),
      hundred: z.string(),
      thousand: z.string(),
      units: z.string(),
      teens: z.string(),
      tens: z.string(),
      half: z.string(),
      ordinal: z.string(),
    })
    .optional(),
  cardinals: byValue,
  ordinals: byValue,
  scales: byValue,
  scaleMarks: byValue,
  fractions: byValue,
  loose: byValue,
  months: byValue,
  weekdays: byValue,
  relative: byValue,
  measures: byValue,
  heads: byValue,
  prefixes: byValue,
  halves: words,
  and: words,
  needNumber: words,
  ambiguous: words,
  modifiers: words,
  yearLabels: words,
  clock: words,
  pm: words,
  joiners: words,
  decadeEndings: words,
  ordinalEndings: words,
  articles: words,
  past: words,
  linkers: words,
  halfHour: z.enum(['before', 'after']).optional(),
});

type QuantitiesFile = z.infer<typeof quantitiesFile>;
type Meaning = { -readonly [key in keyof WordMeaning]: WordMeaning[key] };

/**
 * How a language writes numbers, dates, money and measures; where no folder says it, nothing.
 *
 * @param folders the folders of `data/languages/` that hold its facts, most specific first
 */
export function quantityFacts(folders: readonly string[]): QuantityFacts {
  const files = folders.flatMap((folder) => {
    const value = dataJson(`languages/${folder}/quantities.json`);
    return value === null ? [] : [quantitiesFile.parse(value)];
  });
  const [first] = files;
  if (!first) return noQuantityFacts;
  const known = new Map<string, Meaning>();
  for (const file of files) addWords(known, file);
  return {
    decimal: first.decimal,
    capitalisedDates: first.capitalisedDates,
    capitalisedNouns: first.capitalisedNouns,
    halfHour: first.halfHour ?? null,
    words: known,
  };
}

function addWords(known: Map<string, Meaning>, file: QuantitiesFile): void {
  const add = (list: string, mean: (meaning: Meaning) => void): void => {
    for (const word of expanded(list, file.endings)) {
      const meaning = known.get(word) ?? {};
      mean(meaning);
      known.set(word, meaning);
      for (const part of word.includes(' ') ? word.split(' ') : []) {
        known.set(part, { ...known.get(part), inPhrase: true });
      }
    }
  };
  const addAll = (
    lists: Readonly<Record<string, string>>,
    mean: (meaning: Meaning, key: string) => void,
  ): void => {
    for (const [key, list] of Object.entries(lists)) add(list, (meaning) => mean(meaning, key));
  };
  addAll(file.cardinals, (meaning, value) => {
    meaning.cardinal = Number(value);
  });
  addAll(file.ordinals, (meaning, value) => {
    meaning.ordinal = Number(value);
  });
  if (file.compound) addCompounds(file.compound, add);
  addAll(file.scales, (meaning, value) => {
    meaning.scale = Number(value);
  });
  addAll(file.scaleMarks, (meaning, value) => {
    meaning.scaleMark = Number(value);
  });
  addAll(file.fractions, (meaning, value) => {
    meaning.fraction = Number(value);
  });
  addAll(file.loose, (meaning, value) => {
    meaning.loose = [...(meaning.loose ?? []), Number(value)];
  });
  addAll(file.months, (meaning, value) => {
    meaning.month = Number(value);
  });
  addAll(file.weekdays, (meaning, value) => {
    meaning.weekday = Number(value);
  });
  addAll(file.relative, (meaning, value) => {
    meaning.relative = Number(value);
  });
  addAll(file.measures, (meaning, code) => {
    meaning.measures = [...new Set([...(meaning.measures ?? []), code])];
  });
  addAll(file.heads, (meaning, unit) => {
    meaning.head = unit;
  });
  addAll(file.prefixes, (meaning, value) => {
    meaning.prefix = Number(value);
  });
  const marks = {
    half: file.halves,
    and: file.and,
    needsNumber: file.needNumber,
    ambiguous: file.ambiguous,
    modifier: file.modifiers,
    yearLabel: file.yearLabels,
    clock: file.clock,
    afternoon: file.pm,
    joiner: file.joiners,
    decadeEnding: file.decadeEndings,
    ordinalEnding: file.ordinalEndings,
    article: file.articles,
    past: file.past,
    linker: file.linkers,
  } as const;
  for (const [name, list] of Object.entries(marks)) {
    add(list, (meaning) => {
      meaning[name as keyof typeof marks] = true;
    });
  }
}

type Compound = NonNullable<QuantitiesFile['compound']>;

/** Number words that are written as one: "fünfundzwanzig", "zweihundertste". */
function addCompounds(
  { and, hundred, thousand, units, teens, tens, half, ordinal }: Compound,
  add: (list: string, mean: (meaning: Meaning) => void) => void,
): void {
  const small = new Map<number, string>();
  for (const [index, word] of units.split(' ').entries()) small.set(index + 1, word);
  for (const [index, word] of teens.split(' ').entries()) small.set(index + 10, word);
  for (const [index, ten] of tens.split(' ').entries()) {
    const value = (index + 2) * 10;
    small.set(value, ten);
    for (const [at, unit] of units.split(' ').entries()) {
      small.set(value + at + 1, `${unit}${and}${ten}`);
    }
  }
  const all = new Map(small);
  for (let hundreds = 1; hundreds <= 9; hundreds++) {
    for (const first of hundreds === 1
      ? [hundred, `ein${hundred}`]
      : [`${small.get(hundreds)}${hundred}`]) {
      if (first !== hundred) all.set(hundreds * 100, first);
      for (const [value, word] of small) all.set(hundreds * 100 + value, `${first}${word}`);
    }
  }
  for (const [value, word] of small) all.set(value * 1000, `${word}${thousand}`);
  for (const [value, word] of all) {
    add(word, (meaning) => {
      meaning.cardinal = value;
    });
    if (value >= 20) {
      add(
        ['e', 'er', 'es', 'en', 'em'].map((end) => `${word}${ordinal}${end}`).join(' '),
        (meaning) => {
          meaning.ordinal = value;
        },
      );
    }
    if (value < 13) {
      add(`${word}${half}`, (meaning) => {
        meaning.cardinal = value + 0.5;
      });
    }
  }
}

function expanded(list: string, endings: Readonly<Record<string, string>>): string[] {
  return list.split(' ').flatMap((entry) => {
    if (entry === '') return [];
    return entry
      .split('_')
      .map((part) => formsOf(part, endings))
      .reduce((phrases, forms) =>
        phrases.flatMap((phrase) => forms.map((form) => `${phrase} ${form}`)),
      );
  });
}

function formsOf(part: string, endings: Readonly<Record<string, string>>): string[] {
  const [stem = '', name] = part.split('+');
  if (name === undefined) return [part];
  const found = endings[name];
  if (found === undefined) throw new Error(`There is no class of endings “${name}” for “${part}”.`);
  return found.split(' ').map((ending) => (ending === '-' ? stem : stem + ending));
}
