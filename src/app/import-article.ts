import { setImmediate } from 'node:timers/promises';
import { firstStanding, type Standing } from '../review/standing.ts';
import { oneLine, titleOf } from '../review/title.ts';
import { type ArticleRecord, addArticle, findArticle, updateArticle } from '../store/articles.ts';
import { addDocument } from '../store/documents.ts';
import { addEvent } from '../store/events.ts';
import { addOriginal, type Original } from '../store/originals.ts';
import { addPassages } from '../store/passages.ts';
import type { Writer } from '../store/roles.ts';
import { keepSnapshot } from '../store/snapshots.ts';
import { unfinished } from '../store/unfinished.ts';
import type { Row } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { cleanDocument, cleanText } from './clean.ts';
import type { App, Editor } from './context.ts';
import { articleIdLength, newId } from './ids.ts';
import { chosenFor, readWishes, remember, snapshotOf } from './report.ts';
import { keepRest, passagesAtOnce } from './unfinished.ts';

export interface ImportInput {
  /** Null when the translation comes alone. */
  readonly source: Document | null;
  readonly target: Document;
  readonly editor: Editor;
  /** A name for the Desk; the headline when it is left out. */
  readonly title?: string;
  /** Which passages lie beside which, where that is known; found out when it is left out. */
  readonly rows?: readonly Row[];
  /** Whether each passage of the translation had been reviewed where it comes from. */
  readonly confirmed?: readonly boolean[];
  /** Whether an article whose rows are known is kept before it is checked. */
  readonly checkLater?: boolean;
  /** The files that the documents came in. */
  readonly originals?: readonly Original[];
}

/**
 * Takes in a translation, with or without its source: aligns them, checks them and keeps both as
 * they came.
 *
 * @throws LekturaError `too-large` or `bad-input`, in a sentence
 */
export async function importArticle(app: App, input: ImportInput): Promise<{ article: string }> {
  const source = input.source && cleanDocument(input.source, 'source');
  // Others are served between the steps of a long text.
  await setImmediate();
  const target = cleanDocument(input.target, 'translation');
  const wishes = await app.store.read((db) => readWishes(app, db));
  const choice = chosenFor(app, wishes, source?.language ?? null, target.language);
  const { rows } = input;
  const assessment =
    rows && input.checkLater
      ? null
      : await app.assess(app, { source, target, rows: rows ?? null, choice });
  await setImmediate();
  const standing = withConfirmed(
    firstStanding(source, target, assessment?.bitext.pairs ?? rows ?? []),
    input.confirmed ?? [],
  );
  const title = oneLine(cleanText(input.title ?? ''));
  const at = app.clock();
  await setImmediate();
  const { store } = app;
  const passages = [...(standing.source ?? []), ...standing.target];
  const isLong = passages.length > passagesAtOnce;
  const finish = async (db: Writer, record: ArticleRecord): Promise<void> => {
    if (assessment) await keepSnapshot(db, snapshotOf(app, record, choice, assessment));
    await addEvent(db, {
      id: newId(),
      article: record.id,
      kind: 'imported',
      author: input.editor.name,
      at,
      // With the texts as they came in, this is where the history begins.
      detail: {
        rows: standing.rows,
        confirmed: standing.target.filter(({ confirmed }) => confirmed).map(({ id }) => id),
      },
    });
    if (assessment) remember(app, record, choice, Promise.resolve(assessment));
  };
  const record = await store.write(async (db) => {
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
    await addArticle(db, isLong ? { ...record, deletedAt: unfinished } : record);
    await setImmediate();
    if (source) await addDocument(db, { article, side: 'source', version: 1 }, source, at);
    await setImmediate();
    await addDocument(db, { article, side: 'target', version: 1 }, target, at);
    await setImmediate();
    for (const original of input.originals ?? []) await addOriginal(db, article, original);
    await addPassages(db, article, passages.slice(0, passagesAtOnce));
    if (!isLong) await finish(db, record);
    return record;
  });
  if (isLong) {
    await keepRest(store, record.id, passages.slice(passagesAtOnce), async (db) => {
      await updateArticle(db, record);
      await finish(db, record);
    });
  }
  return { article: record.id };
}

// Nobody here has confirmed it, so nobody's name is taken for it.
const confirmedBy = 'Import';

const withConfirmed = (standing: Standing, confirmed: readonly boolean[]): Standing => ({
  ...standing,
  target: standing.target.map((passage, index) =>
    confirmed[index] ? { ...passage, confirmed: true, confirmedBy } : passage,
  ),
});

/** An id that no article has, deleted or not. */
export async function freeId(db: Writer): Promise<string> {
  const id = newId(articleIdLength);
  return (await findArticle(db, id)) ? freeId(db) : id;
}
