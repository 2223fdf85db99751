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
    const key = registerKey(entry.en, 'en');
    const shipped = register.all.find(
      (other) =>
        other.kind === entry.kind &&
        [other.en, ...other.accepted, ...other.wrong].some((it) => registerKey(it, 'en') === key),
    );
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
