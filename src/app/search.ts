import { setImmediate } from 'node:timers/promises';
import { findArticle } from '../store/articles.ts';
import { index, matching, type Phrase, unindexed } from '../store/sqlite.ts';
import type { App } from './context.ts';
import { loadArticle } from './load.ts';
import { searchPhrase, searchText, searchWords } from './search-text.ts';

/**
 * The ids of the articles that hold every word of a query, in the title or a text of either side,
 * whatever the script; the beginning of a word is enough. Null for an empty query.
 */
export async function findArticles(app: App, query: string): Promise<string[] | null> {
  if (query.trim() === '') return null;
  const words = searchWords(query);
  if (words.length === 0) return [];
  await indexArticles(app);
  const wanted = words.map((forms) => forms.map((word) => ({ words: word, openEnd: true })));
  return app.store.read((db) => matching(db, wanted));
}

/** The ids of the articles that hold one of these names; a longer name may have endings. */
export async function findNames(app: App, names: readonly string[]): Promise<string[]> {
  const phrases = names.map(searchPhrase).filter((phrase) => phrase.length > 0);
  if (phrases.length === 0) return [];
  await indexArticles(app);
  return app.store.read((db) => matching(db, [phrases.map(phraseOf)]));
}

/** Indexes what has changed since it was indexed last, some at a time: others are served between. */
export async function indexArticles(app: App): Promise<void> {
  for (;;) {
    const some = (await app.store.read(unindexed)).slice(0, atOnce);
    if (some.length === 0) return;
    const read: { id: string; revision: number; text: string }[] = [];
    for (const { id } of some) read.push(...(await textOf(app, id)));
    await app.store.write(async (db) => {
      for (const { id, revision, text } of read) await index(db, id, revision, text);
    });
    await setImmediate();
  }
}

const atOnce = 20;

/** What is indexed of an article as it now stands; nothing of one that was deleted meanwhile. */
async function textOf(app: App, id: string) {
  const loaded = await app.store.read(async (db) =>
    (await findArticle(db, id))?.deletedAt === null ? loadArticle(db, id) : null,
  );
  if (!loaded) return [];
  return [{ id, revision: loaded.record.contentRevision, text: await searchText(loaded) }];
}

// The beginning of a short name begins many other words.
const longEnough = 4;

const phraseOf = (words: readonly string[]): Phrase => ({
  words: words.join(' '),
  openEnd: (words.at(-1) ?? '').length >= longEnough,
});
