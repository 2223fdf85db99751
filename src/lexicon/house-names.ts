import { oncePer } from '../text/remember.ts';
import { createRegister, type NameEntry, type NameRegister } from './register.ts';
import { registerKey } from './register-keys.ts';

/**
 * The register with the house's own entries over the shipped ones. A shipped entry of the same
 * kind that knows the house's preferred spelling, right or wrong, gives way: its other spellings,
 * unless the house accepts them, become wrong; what it knows of other languages stays.
 */
export function withHouseEntries(
  register: NameRegister,
  entries: readonly NameEntry[],
): NameRegister {
  const kept = new Set(register.all);
  const house = entries.map((entry) => {
    const shipped = bySpelling(register).get(`${entry.kind} ${registerKey(entry.en, 'en')}`);
    if (!shipped) return entry;
    kept.delete(shipped);
    const chosen = new Set([entry.en, ...entry.accepted].map((it) => registerKey(it, 'en')));
    const given = [shipped.en, ...shipped.accepted, ...shipped.wrong, ...entry.wrong];
    return {
      ...shipped,
      ...entry,
      names: { ...shipped.names, ...entry.names },
      wrong: [...new Set(given.filter((it) => !chosen.has(registerKey(it, 'en'))))],
    };
  });
  return createRegister([...house, ...kept]);
}

/** The entries of a register by their kind and each of their spellings, right or wrong. */
const bySpelling = oncePer<NameRegister, ReadonlyMap<string, NameEntry>>(({ all }) => {
  const found = new Map<string, NameEntry>();
  for (const entry of all) {
    for (const spelling of [entry.en, ...entry.accepted, ...entry.wrong]) {
      const key = `${entry.kind} ${registerKey(spelling, 'en')}`;
      if (!found.has(key)) found.set(key, entry);
    }
  }
  return found;
});
