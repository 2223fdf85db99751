import type { HouseName } from '../store/house-names.ts';
import type { App } from './context.ts';
import { findNames } from './search.ts';

/**
 * In how many articles each of these names stands, in a form of the house or of a source; by the
 * id of the name. A name with a case ending is found by its beginning.
 */
export async function countUses(
  app: App,
  names: readonly Pick<HouseName, 'id' | 'english' | 'sourceForms'>[],
): Promise<Map<string, number>> {
  const uses = new Map<string, number>();
  for (const { id, english, sourceForms } of names) {
    uses.set(id, (await findNames(app, [english, ...sourceForms])).length);
  }
  return uses;
}
