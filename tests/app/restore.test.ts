import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { addSource } from '../../src/app/add-source.ts';
import { approve } from '../../src/app/approve.ts';
import { articleRecord } from '../../src/app/article-record.ts';
import { backup } from '../../src/app/backup.ts';
import { changeLanguages } from '../../src/app/change-languages.ts';
import { changeKind, deletePassage, insertPassage } from '../../src/app/change-passage.ts';
import { confirm } from '../../src/app/confirm.ts';
import type { App } from '../../src/app/context.ts';
import { dismiss, restoreDismissal } from '../../src/app/dismiss.ts';
import { exportArticle } from '../../src/app/export-article.ts';
import { importFiles } from '../../src/app/import-files.ts';
import { listArticles } from '../../src/app/list-articles.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { realign } from '../../src/app/realign.ts';
import { restoreArticle, restoreFile } from '../../src/app/restore-article.ts';
import { undo } from '../../src/app/undo.ts';
import { openStore, restoreStore } from '../../src/store/open.ts';
import { LekturaError } from '../../src/text/error.ts';
import { mutated } from '../formats/fuzz/mutate.ts';
import { ana, importPlan, mira, openDesk, sourceDocument, temporaryFolder, type } from './desk.ts';

/** An article that everything has happened to. */
async function reviewed(app: App): Promise<string> {
  const article = await importPlan(app);
  const base = { article, editor: mira };
  await changeLanguages(app, { ...base, sourceLanguage: 'sr-Latn', targetLanguage: 'en-GB' });
  await type(app, article, 't2', 'Mark Rutte spoke.');
  await insertPassage(app, { ...base, after: 't2', side: 'target', text: 'New.' });
  await realign(app, { ...base, rowsRevision: 1, row: 0, operation: 'join-next' });
  await changeKind(app, { ...base, passage: 't4', baseRevision: 0, kind: 'furniture' });
  await confirm(app, { ...base, passage: 't4', baseRevision: 1, confirmed: true });
  await addSource(app, { ...base, source: sourceDocument() });
  await type(app, article, 't2', 'Mark Rutte spoke to them.', ana);
  await undo(app, base);
  await deletePassage(app, { ...base, passage: 't4', baseRevision: 1 });
  const [finding] = (await openArticle(app, article)).findings;
  const issue = finding?.issue ?? '';
  const { dismissal } = await dismiss(app, { ...base, issue, scope: 'article' });
  await restoreDismissal(app, { ...base, dismissal });
  await dismiss(app, { ...base, issue, scope: 'always' });
  await approve(app, { ...base, despiteOpen: true });
  return article;
}

const exported = async (app: App, article: string): Promise<string> => {
  const input = { article, format: 'json', furniture: true, editor: mira };
  return String((await exportArticle(app, input)).body);
};

const withoutTime = (json: string) => ({ ...articleRecord.parse(JSON.parse(json)), exportedAt: 0 });

test('an article restored elsewhere is the same, with its whole history', async () => {
  const app = await openDesk();
  const article = await reviewed(app);
  const json = await exported(app, article);
  const other = await openDesk();
  expect(await restoreArticle(other, json)).toMatchObject({ article, copied: false });
  expect(withoutTime(await exported(other, article))).toEqual(withoutTime(json));
  // It goes on where it was: what was undone last can be undone and redone, and counts are right.
  const [listed] = await listArticles(other);
  const [here] = await listArticles(app);
  expect(listed).toEqual(here);
  expect((await undo(other, { article, editor: ana })).kind).toBe('undone');
});

test('the files an article came in are restored byte for byte', async () => {
  const app = await openDesk();
  const po = Buffer.from(
    'msgid "Luka"\nmsgstr "Port"\n\n#, fuzzy\nmsgid "Most"\nmsgstr "Bridge"\n',
  );
  const { articles } = await importFiles(app, {
    source: null,
    target: { name: 'a.po', bytes: po },
    sourceLanguage: 'sr-Latn',
    targetLanguage: 'en',
    editor: mira,
  });
  const article = articles[0]?.article ?? '';
  await type(app, article, 't1', 'Harbour');
  const other = await openDesk();
  await restoreArticle(other, await exported(app, article));
  const [original] = withoutTime(await exported(other, article)).originals;
  expect(original).toMatchObject({ format: 'po', fileName: 'a.po', encoding: 'UTF-8' });
  expect(Buffer.from(original?.bytes ?? '', 'base64').equals(po)).toBe(true);
});

test('an article that is there already comes in beside itself, under ids of its own', async () => {
  const app = await openDesk();
  const article = await reviewed(app);
  const json = await exported(app, article);
  const { article: copy, copied } = await restoreArticle(app, json);
  expect([copied, copy === article]).toEqual([true, false]);
  const [one, two] = [withoutTime(json), withoutTime(await exported(app, copy))];
  expect(two.target).toEqual(one.target);
  expect(two.corrections.map(({ change, at }) => [change, at])).toEqual(
    one.corrections.map(({ change, at }) => [change, at]),
  );
  const ids = new Set(one.corrections.map(({ id }) => id));
  expect(two.corrections.filter(({ id, article: of }) => ids.has(id) || of !== copy)).toEqual([]);
});

test('a file with everything of an article is restored by importing it', async () => {
  const app = await openDesk();
  const article = await reviewed(app);
  const bytes = Buffer.from(await exported(app, article));
  const input = {
    source: null,
    target: { name: 'article.json', bytes },
    sourceLanguage: null,
    targetLanguage: null,
    editor: ana,
  };
  const other = await openDesk();
  const first = await importFiles(other, input);
  expect(first.articles.map((one) => one.article)).toEqual([article]);
  expect(first.problems).toEqual([]);
  const second = await importFiles(other, input);
  expect(second.problems[0]?.message).toMatch(/came in beside it/);
  expect(await listArticles(other)).toHaveLength(2);
});

const damages: readonly [what: string, damage: (json: string) => string, says: RegExp][] = [
  ['no JSON', (json) => json.slice(0, -9), /no JSON that can be read/],
  ['another JSON', () => '{"a":[1]}', /no whole export of an article: at schemaVersion/],
  ['an unknown key', (json) => json.replace('{', '{"evil":1,'), /evil/i],
  ['another text', (json) => json.replace(/(New)\./, '$1 ones.'), /does not fit the rest/],
  ['a lost correction', (json) => lost(json, 'corrections'), /does not fit the rest/],
  ['a lost gesture', (json) => lost(json, 'gestures'), /does not fit the rest/],
  [
    'half a sign',
    (json) => json.replaceAll('Brussels', 'Brussels\\ud83d'),
    /does not fit the rest/,
  ],
];

const lost = (json: string, part: 'corrections' | 'gestures'): string => {
  const record = articleRecord.parse(JSON.parse(json));
  record[part].splice(1, 1);
  return JSON.stringify(record);
};

test.each(damages)(
  'an export with %s is refused in a sentence, and nothing is kept',
  async (_what, damage, says) => {
    const app = await openDesk();
    const json = await exported(app, await reviewed(app));
    const other = await openDesk();
    await expect(restoreArticle(other, damage(json))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(says),
    });
    expect(await listArticles(other)).toEqual([]);
  },
);

test('whatever an export was changed into, it is refused or can be opened and exported again', async () => {
  const app = await openDesk();
  const json = Buffer.from(await exported(app, await reviewed(app)));
  const other = await openDesk();
  const faults: unknown[] = [];
  let restored = 0;
  for (let seed = 1; seed <= 150; seed++) {
    try {
      const { article } = await restoreFile(other, mutated(json, seed));
      await openArticle(other, article);
      await exported(other, article);
      restored++;
    } catch (error) {
      if (!(error instanceof LekturaError) || error.code === 'not-found')
        faults.push([seed, error]);
    }
  }
  expect(faults).toEqual([]);
  // Some changes harm nothing: a name, a time, a finding that is found again.
  expect(restored).toBeGreaterThan(0);
});

/** Every row of every table of a database file. */
function rowsIn(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare("select name from sqlite_master where type = 'table'")
      .all() as { name: string }[];
    return Object.fromEntries(
      tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]),
    );
  } finally {
    database.close();
  }
}

test('a backup that is restored holds every row of every table', async () => {
  const app = await openDesk();
  await reviewed(app);
  const [file, again] = [join(temporaryFolder(), 'one.db'), join(temporaryFolder(), 'two.db')];
  await backup(app, file);
  const folder = temporaryFolder();
  await restoreStore(folder, file);
  const store = await openStore(folder, 0);
  await store.backup(again);
  await store.close();
  const rows = rowsIn(file);
  expect(rowsIn(again)).toEqual(rows);
  const live = await app.store.read(async (db) => ({
    articles: await db.selectFrom('articles').selectAll().execute(),
    corrections: await db.selectFrom('corrections').selectAll().execute(),
    passages: await db.selectFrom('passages').selectAll().execute(),
    events: await db.selectFrom('events').selectAll().execute(),
    dismissals: await db.selectFrom('dismissals').selectAll().execute(),
    documents: await db.selectFrom('documents').selectAll().execute(),
    gestures: await db.selectFrom('gestures').selectAll().execute(),
  }));
  expect(rows).toMatchObject(live);
  expect(Object.values(live).every(({ length }) => length > 0)).toBe(true);
});
