import { fold, romanise } from '../names/romanise.ts';
import { readNames } from '../resources/name-lists.ts';
import {
  deleteHouseNames,
  findHouseName,
  type HouseName,
  keepHouseName,
  listHouseNames,
  recoverHouseNames,
} from '../store/house-names.ts';
import type { Writer } from '../store/roles.ts';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';
import { writeCsv } from './csv.ts';
import { newId } from './ids.ts';

export interface KeepNameInput {
  /** The entry to write over; without it, the forms are added to the entry of the same name. */
  readonly id?: string | undefined;
  /** How the house writes the name. */
  readonly english: string;
  /** How sources write it, in any script. */
  readonly sourceForms: readonly string[];
  readonly note?: string | undefined;
  readonly editor: Editor;
}

/**
 * The house register by its English names.
 *
 * @param query part of a name, of a form of it in any script, or of a note; empty is all
 */
export async function houseNames(app: App, query = ''): Promise<HouseName[]> {
  const looked = inOneScript(query.trim());
  const names = await app.store.read(listHouseNames);
  return names
    .filter(
      ({ english, sourceForms, note }) =>
        looked === '' ||
        [english, ...sourceForms, note].some((it) => inOneScript(it).includes(looked)),
    )
    .sort((a, b) => a.english.localeCompare(b.english, 'en'));
}

/** @throws LekturaError `not-found` for an entry that is not, or no longer, there */
export async function houseName(app: App, id: string): Promise<HouseName> {
  const name = await app.store.read((db) => findHouseName(db, id));
  if (name) return name;
  throw new LekturaError('not-found', 'This name is not in the house register any more.');
}

/**
 * Takes a name into the house register, or changes one. From the next look at an article on, it
 * decides what checks find.
 *
 * @throws LekturaError `bad-input` for a name without letters or of more than 200 signs,
 *   `not-found` for an entry to change that is not there
 */
export async function keepName(app: App, input: KeepNameInput): Promise<{ readonly id: string }> {
  return app.store.write(async (db) => {
    if (input.id !== undefined && !(await findHouseName(db, input.id))) {
      throw new LekturaError('not-found', 'This name is not in the house register any more.');
    }
    return { id: await keepAmong(app, db, byEnglish(await listHouseNames(db)), input) };
  });
}

/**
 * Takes in a list: CSV with the columns `source,target,note`, a line for each form that sources
 * have. Lines of one name become one entry, and add to the entry that is there.
 *
 * @throws LekturaError `bad-input` with the line that cannot be read, or `too-large`; then nothing
 *   is added
 */
export async function importNames(
  app: App,
  csv: string,
  editor: Editor,
): Promise<{ readonly added: number; readonly changed: number }> {
  const rows = readNames(csv);
  if (rows.length > mostRows) {
    throw new LekturaError(
      'too-large',
      `The list has ${rows.length} lines; at most ${mostRows} can be taken.`,
    );
  }
  const byName = new Map<string, { forms: string[]; note: string }>();
  for (const { source, target, note } of rows) {
    const name = byName.get(target) ?? { forms: [], note: '' };
    byName.set(target, {
      forms: [...name.forms, ...(source === '' ? [] : [source])],
      note: name.note === '' ? note : name.note,
    });
  }
  return app.store.write(async (db) => {
    const known = byEnglish(await listHouseNames(db));
    const changed = [...byName.keys()].filter((english) => known.has(english)).length;
    for (const [english, { forms, note }] of byName) {
      await keepAmong(app, db, known, { english, sourceForms: forms, note, editor });
    }
    return { added: byName.size - changed, changed };
  });
}

/** The register in the form that `importNames` reads. */
export async function exportNames(app: App): Promise<string> {
  const rows = (await houseNames(app)).flatMap(({ english, sourceForms, note }) =>
    (sourceForms.length === 0 ? [''] : sourceForms).map((form) => [form, english, note]),
  );
  return writeCsv([['source', 'target', 'note'], ...rows]);
}

/** Takes entries out of the register, and gives the moment by which they can be brought back. */
export async function deleteNames(
  app: App,
  ids: readonly string[],
): Promise<{ readonly count: number; readonly at: number }> {
  const at = app.clock();
  return { count: await app.store.write((db) => deleteHouseNames(db, ids, at)), at };
}

/** Brings back the entries that were deleted at a moment. */
export const recoverNames = (app: App, at: number): Promise<number> =>
  app.store.write((db) => recoverHouseNames(db, at));

// More names than any house writes its own way.
const mostRows = 20_000;

// Longer than any name; what is longer is a sentence that went astray.
const longestName = 200;

async function keepAmong(
  app: App,
  db: Writer,
  known: ReadonlyMap<string, HouseName>,
  { id, english: typed, sourceForms, note, editor }: KeepNameInput,
): Promise<string> {
  const english = oneSpaced(typed);
  const forms = sourceForms.map(oneSpaced).filter((form) => form !== '');
  for (const name of [english, ...forms]) {
    if (/\p{L}/u.test(name) && name.length <= longestName) continue;
    throw new LekturaError(
      'bad-input',
      `“${name.slice(0, 40)}” is no name. A name has letters, and at most ${longestName} of them.`,
    );
  }
  const same = id === undefined ? known.get(english) : undefined;
  const name: HouseName = {
    id: id ?? same?.id ?? newId(),
    english,
    sourceForms: [...new Set([...(same?.sourceForms ?? []), ...forms])],
    note: note?.trim() || (same?.note ?? ''),
    author: editor.name,
    changedAt: app.clock(),
  };
  await keepHouseName(db, name);
  return name.id;
}

const byEnglish = (names: readonly HouseName[]): ReadonlyMap<string, HouseName> =>
  new Map(names.map((name) => [name.english, name]));

const oneSpaced = (text: string): string => text.trim().replace(/\s+/g, ' ');

const inOneScript = (text: string): string => fold(romanise(text, 'sr'));
