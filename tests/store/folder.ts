import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArticleRecord } from '../../src/store/articles.ts';
import { openStore, type Store } from '../../src/store/open.ts';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lektura-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open database, closed when the test is over. */
export async function openTemporary(folder = temporaryFolder()): Promise<Store> {
  const store = await openStore(folder, 0);
  onTestFinished(() => store.close());
  return store;
}

/** An article with nothing in it. */
export const emptyArticle = (id: string): ArticleRecord => ({
  id,
  title: `Article ${id}`,
  titled: false,
  state: 'new',
  sourceLanguage: null,
  targetLanguage: 'en',
  sourceVersion: 0,
  rows: [],
  rowsRevision: 0,
  revision: 0,
  contentRevision: 0,
  editor: null,
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
});
