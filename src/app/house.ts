import { withHouseEntries } from '../lexicon/house-names.ts';
import type { NameEntry, NameRegister } from '../lexicon/register.ts';
import { registerKey } from '../lexicon/register-keys.ts';
import type { HouseName } from '../store/house-names.ts';
import { createMemo } from '../text/memo.ts';
import type { Checking } from './context.ts';

/**
 * What the house says of a name, as the register has it. Where it speaks of somebody whom the
 * shipped register knows, it is of the same kind; a name nobody knew is a person's.
 */
export function entryOf({ english, sourceForms }: HouseName, shipped: NameRegister): NameEntry {
  const key = registerKey(english, 'en');
  const known = shipped.all.find((entry) =>
    [entry.en, ...entry.accepted, ...entry.wrong].some((name) => registerKey(name, 'en') === key),
  );
  return {
    kind: known?.kind ?? 'person',
    en: english,
    accepted: [],
    // The house does not say of which language a form is, so it is looked for in all.
    names: Object.fromEntries(sourceLanguages.map((language) => [language, sourceForms])),
    forms: {},
    wrong: [],
    traps: [],
  };
}

const sourceLanguages = ['sr', 'hr', 'de', 'nl', 'cs', 'sk', 'pl', 'sl', 'ru', 'uk', 'bg', 'mk'];

const made = new WeakMap<Checking['lexicon'], { readonly key: string; readonly house: Checking }>();

/**
 * What checks are made with, the house's names over the shipped ones. What is remembered of texts
 * rests on the register, so each state of the house's names has a memory of its own.
 */
export function withHouseNames(checking: Checking, entries: readonly NameEntry[]): Checking {
  if (entries.length === 0) return checking;
  const key = JSON.stringify(entries);
  const known = made.get(checking.lexicon);
  if (known?.key === key) return known.house;
  const register = withHouseEntries(checking.lexicon.register, entries);
  const house = { ...checking, lexicon: { ...checking.lexicon, register }, memo: createMemo() };
  made.set(checking.lexicon, { key, house });
  return house;
}
