import { withHouseEntries } from '../lexicon/house-names.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameEntry, NameRegister } from '../lexicon/register.ts';
import { registerKey } from '../lexicon/register-keys.ts';
import type { HouseName } from '../store/house-names.ts';
import { hash } from '../text/hash.ts';
import { createMemo } from '../text/memo.ts';
import { oncePer } from '../text/remember.ts';
import type { Wanted } from './assess.ts';
import type { Checking } from './context.ts';
import { fromShelf } from './shelf.ts';

/**
 * What the house says of its names, as the register has them; the same names give the same object.
 * Where one is of somebody whom the shipped register knows, it is of the same kind; a name nobody
 * knew is a person's.
 */
export const houseEntries = (
  names: readonly HouseName[],
  shipped: NameRegister,
): readonly NameEntry[] =>
  fromShelf(entriesOf(shipped), mostNamed, JSON.stringify(names), () =>
    names.map((name) => entryOf(name, knownOf(shipped))),
  );

/** What a house wants beside the choice of checks, in short: two that want the same have the same. */
export const keyOfHouse = ({ house = [], terms = null, english = null }: Wanted): string =>
  hash(`${written(house)}${terms === null ? '' : written(terms)}${english}`);

const entriesOf = oncePer<NameRegister, Map<string, readonly NameEntry[]>>(() => new Map());

const written = oncePer<object, string>((value) => JSON.stringify(value));

const knownOf = oncePer<NameRegister, ReadonlyMap<string, NameEntry>>(
  ({ all }) =>
    new Map(
      all.flatMap((entry) =>
        [entry.en, ...entry.accepted, ...entry.wrong].map((name) => [
          registerKey(name, 'en'),
          entry,
        ]),
      ),
    ),
);

const entryOf = (
  { english, sourceForms }: HouseName,
  known: ReadonlyMap<string, NameEntry>,
): NameEntry => ({
  kind: known.get(registerKey(english, 'en'))?.kind ?? 'person',
  en: english,
  accepted: [],
  // The house does not say of which language a form is, so it is looked for in all.
  names: Object.fromEntries(sourceLanguages.map((language) => [language, sourceForms])),
  forms: {},
  wrong: [],
  traps: [],
});

const sourceLanguages = ['sr', 'hr', 'de', 'nl', 'cs', 'sk', 'pl', 'sl', 'ru', 'uk', 'bg', 'mk'];

/** What a house changes of what checks are made with. */
type Made = Pick<Checking, 'lexicon' | 'memo'>;

interface Houses {
  /** With its names alone, by them. */
  readonly named: Map<string, Made>;
  /** With all that a house wants, by it. */
  readonly whole: Map<string, Made>;
}

// What is made for a house is dear and is asked for again, so the last few are kept: two states of
// its names, and its lists for each language pair that is worked in.
const mostNamed = 2;
const mostWhole = 12;

const made = new WeakMap<Lexicon, Houses>();

/** What checks are made with: the house's names over the shipped ones, its lists, its English. */
export function withHouse(checking: Checking, wanted: Wanted): Checking {
  const { house = [], terms = null, english = null } = wanted;
  if (house.length === 0 && terms === null && english === null) return checking;
  const houses = made.get(checking.lexicon) ?? { named: new Map(), whole: new Map() };
  made.set(checking.lexicon, houses);
  const whole = fromShelf(houses.whole, mostWhole, keyOfHouse(wanted), () => {
    const named = fromShelf(houses.named, mostNamed, written(house), () =>
      withHouseNames(checking, house),
    );
    const lists = { ...(terms !== null && { terms }), ...(english !== null && { english }) };
    return { ...named, lexicon: { ...named.lexicon, ...lists } };
  });
  return { ...checking, ...whole };
}

/**
 * What is remembered of texts rests on the register, so each state of the house's names has a
 * memory of its own.
 */
function withHouseNames({ lexicon, memo }: Checking, entries: readonly NameEntry[]): Made {
  if (entries.length === 0) return { lexicon, memo };
  const register = withHouseEntries(lexicon.register, entries);
  return { lexicon: { ...lexicon, register }, memo: createMemo() };
}
