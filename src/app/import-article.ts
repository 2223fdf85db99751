import { setImmediate } from 'node:timers/promises';
import { firstStanding } from '../review/standing.ts';
import { oneLine, titleOf } from '../review/title.ts';
import { type ArticleRecord, addArticle, findArticle } from '../store/articles.ts';
import { addDocument } from '../store/documents.ts';
import { addEvent } from '../store/events.ts';
import { addPassages } from '../store/passages.ts';
import type { Writer } from '../store/roles.ts';
import { keepSnapshot } from '../store/snapshots.ts';
import type { Document } from '../text/document.ts';
import { cleanDocument, cleanText } from './clean.ts';
import type { App, Editor } from './context.ts';
import { articleIdLength, newId } from './ids.ts';
import { chosenFor, readWishes, remember, snapshotOf } from './report.ts';

export interface ImportInput {
  /** Null when the translation comes alone. */
  readonly source: Document | null;
  readonly target: Document;
  readonly editor: Editor;
  /** A name for the Desk; the headline when it is left out. */
  readonly title?: string;
}

/**
 * Takes in a translation, with or without its source: aligns them, checks them and keeps both as
 * they came.
 *
 * @throws LekturaError `too-large` or `bad-input`, in a sentence
 */
export async function importArticle(app: App, input: ImportInput): Promise<{ article: string }> {
  const source = input.source && cleanDocument(input.source, 'source');
  const target = cleanDocument(input.target, 'translation');
  const wishes = await app.store.read((db) => readWishes(app, db));
  const choice = chosenFor(app, wishes, source?.language ?? null, target.language);
  const assessment = await app.assess(app, { source, target, rows: null, choice });
  const standing = firstStanding(source, target, assessment.bitext.pairs);
  const title = oneLine(cleanText(input.title ?? ''));
  const at = app.clock();
  // Others are served between the steps of a long text.
  await setImmediate();
  return app.store.write(async (db) => {
    const record: ArticleRecord = {
      id: await freeId(db),
      title: title === '' ? titleOf(target.passages) : title,
      titled: title !== '',
      state: 'new',
      sourceLanguage: source?.language ?? null,
      targetLanguage: target.language,
      sourceVersion: source ? 1 : 0,
      rows: standing.rows,
      rowsRevision: 0,
      revision: 0,
      contentRevision: 0,
      editor: null,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    };
    const article = record.id;
    await addArticle(db, record);
    if (source) await addDocument(db, { article, side: 'source', version: 1 }, source, at);
    await addDocument(db, { article, side: 'target', version: 1 }, target, at);
    await addPassages(db, article, [...(standing.source ?? []), ...standing.target]);
    await keepSnapshot(db, snapshotOf(app, record, choice, assessment));
    await addEvent(db, {
      id: newId(),
      article,
      kind: 'imported',
      author: input.editor.name,
      at,
      // With the texts as they came in, this is where the history begins.
      detail: { rows: standing.rows },
    });
    remember(app, record, choice, Promise.resolve(assessment));
    return { article };
  });
}

async function freeId(db: Writer): Promise<string> {
  const id = newId(articleIdLength);
  return (await findArticle(db, id)) ? freeId(db) : id;
}
