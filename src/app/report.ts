import { setImmediate } from 'node:timers/promises';
import { type CheckSetting, choiceOf, pairOf } from '../engine/choice.ts';
import { engineVersion } from '../engine/run.ts';
import type { NameEntry } from '../lexicon/register.ts';
import type { EnglishVariety } from '../lexicon/varieties.ts';
import { withIndices } from '../review/standing.ts';
import { listCheckSettings } from '../store/check-settings.ts';
import { findMetadata } from '../store/documents.ts';
import { listHouseNames } from '../store/house-names.ts';
import type { Reader, Writer } from '../store/roles.ts';
import type { Snapshot } from '../store/snapshots.ts';
import { type HouseTerm, listTerms } from '../store/terms.ts';
import type { Side } from '../text/bitext.ts';
import { type Document, gapsFor } from '../text/document.ts';
import { hash } from '../text/hash.ts';
import { type Assessment, assess, type Task, type Wanted } from './assess.ts';
import type { App, Checking } from './context.ts';
import { houseEntries, keyOfHouse } from './house.ts';
import { readHouseSettings } from './house-settings.ts';
import { termListsFor } from './house-terms.ts';
import { type Loaded, loadArticle } from './load.ts';
import { writePrepared } from './prepared.ts';

/** An article as it was read, and what it takes to check it: that needs no transaction. */
export interface Unchecked extends Loaded {
  readonly task: Task;
}

/** Reads what is checked of an article, and what is wanted of the checks. */
export async function readToCheck(app: App, db: Reader, loaded: Loaded): Promise<Unchecked> {
  const { record, standing } = loaded;
  // Others are served between the steps of a long text.
  await setImmediate();
  const { source, target, rows } = withIndices(standing);
  const documentOf = async (side: Side, version: number, language: string): Promise<Document> => {
    const passages = (side === 'source' ? source : target) ?? [];
    await setImmediate();
    return {
      language,
      passages: passages.map(({ kind, text, marks }) => ({ kind, text, marks })),
      gaps: gapsFor(passages.length),
      ...(await findMetadata(db, record.id, side, version)),
    };
  };
  const { sourceLanguage, sourceVersion, targetLanguage } = record;
  return {
    ...loaded,
    task: {
      source:
        sourceLanguage === null ? null : await documentOf('source', sourceVersion, sourceLanguage),
      target: await documentOf('target', 1, targetLanguage),
      rows,
      choice: chosenFor(app, await readWishes(app, db), sourceLanguage, targetLanguage),
    },
  };
}

// As many as editors have open at once, so that turning a page back does not check it again.
const mostRemembered = 24;

const remembered = new WeakMap<Checking['memo'], Map<string, Promise<Assessment>>>();

/**
 * What the checks find in an article as it was read; found out once for each revision of what it
 * says, by whoever asks first. It may take long, so no transaction may wait for it.
 */
export async function checkArticle(app: App, { record, task }: Unchecked): Promise<Assessment> {
  const shelf = shelfOf(app);
  const key = keyOf(app, record, task.choice);
  const assessment = shelf.get(key) ?? app.assess(app, task);
  remember(app, record, task.choice, assessment);
  try {
    return await assessment;
  } catch (error) {
    shelf.delete(key);
    throw error;
  }
}

/** Keeps a report at hand for the next look at an article that says the same. */
export function remember(
  app: App,
  record: Loaded['record'],
  choice: Wanted,
  assessment: Promise<Assessment>,
): void {
  const shelf = shelfOf(app);
  const key = keyOf(app, record, choice);
  shelf.delete(key);
  shelf.set(key, assessment);
  const [oldest] = shelf.keys();
  if (shelf.size > mostRemembered && oldest !== undefined) shelf.delete(oldest);
}

/**
 * Runs a transaction that needs the findings of an article as it stands in it. The checks run
 * before it begins.
 *
 * @throws LekturaError `not-found`, and what the work throws
 */
export async function writeChecked<T>(
  app: App,
  article: string,
  work: (db: Writer, loaded: Loaded, assessment: Assessment) => Promise<T>,
): Promise<T> {
  const versionOf = ({ record, task }: Unchecked) => keyOf(app, record, task.choice);
  return writePrepared(app.store, {
    read: async (db) => readToCheck(app, db, await loadArticle(db, article)),
    prepare: (seen) => checkArticle(app, seen),
    isSame: (before, now) => versionOf(before) === versionOf(now),
    prepareHere: ({ task }) => assess(app, task),
    write: work,
  });
}

function shelfOf({ memo }: App): Map<string, Promise<Assessment>> {
  const shelf = remembered.get(memo) ?? new Map<string, Promise<Assessment>>();
  remembered.set(memo, shelf);
  return shelf;
}

const keyOf = (app: App, { id, contentRevision }: Loaded['record'], choice: Wanted): string =>
  `${id} ${contentRevision} ${engineOf(app, choice)}`;

/** What the house wants of all its articles. */
export interface Wishes {
  readonly settings: readonly CheckSetting[];
  readonly house: readonly NameEntry[];
  readonly terms: readonly HouseTerm[];
  readonly english: EnglishVariety | null;
}

export async function readWishes({ lexicon }: App, db: Reader): Promise<Wishes> {
  const names = await listHouseNames(db);
  return {
    settings: await listCheckSettings(db),
    // The register, which is large, need not be there for a house without names.
    house: names.length === 0 ? nobody : houseEntries(names, lexicon.register),
    terms: await listTerms(db),
    english: (await readHouseSettings(db)).english,
  };
}

const nobody: readonly NameEntry[] = [];

/** What is wanted of the checks for a language pair, as it is set and by default. */
export const chosenFor = (
  { defaults }: Pick<App, 'defaults'>,
  { settings, house, terms, english }: Wishes,
  source: string | null,
  target: string,
): Wanted => {
  const pair = pairOf(source, target);
  return {
    ...choiceOf(settings, defaults, pair),
    house,
    terms: termListsFor(terms, pair),
    english,
    languages: [source, target],
  };
};

/** The version of everything that decides what is found in an unchanged text. */
export const engineOf = ({ checks }: Pick<App, 'checks'>, choice: Wanted): string => {
  const { disabled, severities, languages } = choice;
  const ids = checks.map(({ id }) => id);
  const wanted = [ids, disabled, severities, languages, keyOfHouse(choice)];
  return `${engineVersion}.${hash(JSON.stringify(wanted))}`;
};

/** As much of a report as the Desk has to know. */
export const snapshotOf = (
  app: App,
  { id, contentRevision }: Loaded['record'],
  choice: Wanted,
  { report, words }: Assessment,
): Snapshot => ({
  article: id,
  contentRevision,
  engine: engineOf(app, choice),
  words,
  findings: report.findings.map(({ fingerprint, issue, severity }) => ({
    fingerprint,
    issue,
    severity,
  })),
});
