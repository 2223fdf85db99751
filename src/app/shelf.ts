/**
 * What is asked for by its key, or made; the last few are kept. Who asks again gets the same
 * object, and can keep with it what follows from it.
 *
 * @param most how many are kept; the one that was asked for longest ago goes
 */
export function fromShelf<T>(shelf: Map<string, T>, most: number, key: string, make: () => T): T {
  const found = shelf.get(key) ?? make();
  shelf.delete(key);
  shelf.set(key, found);
  const [oldest] = shelf.keys();
  if (shelf.size > most && oldest !== undefined) shelf.delete(oldest);
  return found;
}
