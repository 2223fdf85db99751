import { expect, test } from 'vitest';
import type { App } from '../../src/app/context.ts';
import { undeleteArticle } from '../../src/app/delete-article.ts';
import { deletedArticles } from '../../src/app/desk.ts';
import { importArticle } from '../../src/app/import-article.ts';
import { listArticles } from '../../src/app/list-articles.ts';
import { openArticle } from '../../src/app/open-article.ts';
import { removeAbandoned } from '../../src/app/unfinished.ts';
import type { Reader } from '../../src/store/roles.ts';
import { listUnfinished } from '../../src/store/unfinished.ts';
import { documentOf } from '../../src/text/document.ts';
import { mira, openDesk } from './desk.ts';

const passages = 4_500;

const long = (app: App) =>
  importArticle(app, {
    source: null,
    target: documentOf(
      'en',
      Array.from({ length: passages }, (_, index) => `Row ${index}.`),
      'segment',
    ),
    originals: [original],
    editor: mira,
  });

const original = {
  side: 'target',
  version: 1,
  format: 'text',
  fileName: 'rows.txt',
  encoding: 'UTF-8',
  part: 0,
  bytes: Buffer.from('Row.'),
} as const;

/** The same program, told before each transaction how many there were. */
function watched(app: App, before: (writes: number) => Promise<void>): App {
  let writes = 0;
  const { store } = app;
  return {
    ...app,
    store: {
      ...store,
      write: async (work) => {
        writes += 1;
        await before(writes - 1);
        return store.write(work);
      },
    },
  };
}

const rowsIn = (app: App): Promise<number[]> =>
  app.store.read((db) =>
    Promise.all(
      (['articles', 'passages', 'documents', 'originals', 'files'] as const).map((table) =>
        countOf(db, table),
      ),
    ),
  );

const countOf = async (
  db: Reader,
  table: 'articles' | 'passages' | 'documents' | 'originals' | 'files',
): Promise<number> => (await db.selectFrom(table).selectAll().execute()).length;

test('a long article is there for nobody until all of it is, and then as one piece', async () => {
  const app = await openDesk();
  const seen: number[] = [];
  const { article } = await long(
    watched(app, async () => {
      seen.push((await listArticles(app)).length, (await deletedArticles(app)).length);
    }),
  );
  expect(seen.length).toBeGreaterThan(4);
  expect(new Set(seen)).toEqual(new Set([0]));
  const { article: standing } = await openArticle(app, article);
  expect(standing.target.map(({ id }) => id)).toEqual(
    Array.from({ length: passages }, (_, index) => `t${index + 1}`),
  );
  expect((await listArticles(app)).map(({ id }) => id)).toEqual([article]);
});

test('others write while a long article is kept', async () => {
  const app = await openDesk();
  const between: string[] = [];
  await long(
    watched(app, async (writes) => {
      if (writes === 1) {
        const small = { source: null, target: documentOf('en', ['A text.']), editor: mira };
        between.push((await importArticle(app, small)).article);
      }
    }),
  );
  expect((await listArticles(app)).map(({ id }) => id)).toContain(between[0]);
});

test('one that breaks off leaves nothing behind', async () => {
  const app = await openDesk();
  const breaking = watched(app, async (writes) => {
    if (writes === 2) throw new Error('The disk is full.');
  });
  await expect(long(breaking)).rejects.toThrow('The disk is full.');
  expect(await rowsIn(app)).toEqual([0, 0, 0, 0, 0]);
});

test('what a killed program left is removed at a later start, and cannot be brought back', async () => {
  const app = await openDesk();
  const killed = watched(app, async (writes) => {
    if (writes >= 2) throw new Error('Killed.');
  });
  await expect(long(killed)).rejects.toThrow('Killed.');
  const [article = ''] = await app.store.read((db) => listUnfinished(db, app.clock()));
  await expect(undeleteArticle(app, { article, editor: mira })).rejects.toMatchObject({
    code: 'not-found',
  });
  // Another program may still be at one that was begun a moment ago.
  await removeAbandoned(app);
  expect(await app.store.read((db) => listUnfinished(db, app.clock()))).toEqual([article]);
  await removeAbandoned({ ...app, clock: () => app.clock() + 2 * 60 * 60 * 1000 });
  expect(await rowsIn(app)).toEqual([0, 0, 0, 0, 0]);
});
