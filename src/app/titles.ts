import { findArticle } from '../store/articles.ts';
import type { App } from './context.ts';

/** The titles of articles by their ids; one that is not there has none. */
export const titlesOf = (app: App, articles: readonly string[]): Promise<Map<string, string>> =>
  app.store.read(async (db) => {
    const titles = new Map<string, string>();
    for (const id of articles) {
      const record = await findArticle(db, id);
      if (record) titles.set(id, record.title);
    }
    return titles;
  });
