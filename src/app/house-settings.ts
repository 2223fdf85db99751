import { z } from 'zod';
import { englishVarieties } from '../lexicon/varieties.ts';
import type { Reader } from '../store/roles.ts';
import { keepSetting, listSettings } from '../store/settings.ts';
import type { App, Editor } from './context.ts';

/** The kinds of English a house may decide for. */
export const englishChoices = englishVarieties;

const settingsShape = z.object({
  /** The English that the house writes; null where either is right. */
  english: z.enum(englishVarieties).nullable().catch(null),
  /** What a text is taken to be where it is too short to tell. */
  sourceLanguage: z.string().catch('sr-Latn-ME'),
  targetLanguage: z.string().catch('en'),
  /** Whether an export holds page furniture where nobody says. */
  furniture: z
    .enum(['in', 'out'])
    .catch('out')
    .transform((value) => value === 'in'),
});

/** What a house has decided for all its articles. */
export type HouseSettings = z.infer<typeof settingsShape>;

/** What is set, and the defaults where nothing is. */
export const houseSettings = (app: App): Promise<HouseSettings> =>
  app.store.read(readHouseSettings);

/** The same, within a transaction. */
export async function readHouseSettings(db: Reader): Promise<HouseSettings> {
  const kept = await listSettings(db);
  return settingsShape.parse(
    Object.fromEntries(
      Object.keys(settingsShape.shape).map((name) => [name, kept.get(name) ?? null]),
    ),
  );
}

export interface SetHouseInput {
  readonly settings: HouseSettings;
  readonly editor: Editor;
}

/** Sets what the house has decided. Articles are checked anew when they are next looked at. */
export async function setHouseSettings(
  app: App,
  { settings, editor }: SetHouseInput,
): Promise<void> {
  const values = { ...settings, furniture: settings.furniture ? 'in' : 'out' };
  const at = app.clock();
  await app.store.write(async (db) => {
    for (const [name, value] of Object.entries(values)) {
      await keepSetting(db, name, value, editor.name, at);
    }
  });
}
